import type { PageLink } from './devtools.ts';
import { callInPage } from './inPage.ts';
import { frameAfter } from '../startup/frameAfter.ts';

/** The passphrase of every profile that the benchmarks make. */
export const benchPassphrase = '滏阳河 沙盘 螺母 二十六';

/** When (ms since 1970) the lock stood, when the passphrase was sent off, and when the list with every enterprise stood. */
export type Opened = {
  readonly locked: number;
  readonly sent: number;
  readonly listed: number;
  readonly derived: number;
};

/** A passphrase has ten characters or more, in Chinese with their input method: nobody types it in less (ms). */
const typing = 1500;

/** Opens the desk as a person does who types very quickly; `derived`: how long (ms) deriving the key took of it. */
export async function openDesk(page: PageLink): Promise<Opened> {
  const locked = await frameAfter(page, "document.body?.dataset.lockReady === 'true'");
  await new Promise((resolve) => setTimeout(resolve, typing));
  const sent = await callInPage(page, sendPassphrase, benchPassphrase);
  const listed = await frameAfter(page, "document.body?.dataset.listReady === 'all'");
  const derived = await page.evaluate<number>(
    "performance.getEntriesByName('derive', 'measure').at(-1)?.duration ?? Number.NaN",
  );
  return { locked, sent, listed, derived };
}

function sendPassphrase(passphrase: string): number {
  const field = document.querySelector<HTMLInputElement>('input[aria-label="口令"]');
  // oxlint-disable-next-line typescript/unbound-method -- called on the field below
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (field === null || setValue === undefined) throw new Error('There is no field for the passphrase.');
  setValue.call(field, passphrase);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const at = performance.timeOrigin + performance.now();
  field.form?.requestSubmit();
  return at;
}
