import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DeskDatabase } from '#data/database.ts';
import { kioskSteps } from '#data/kioskDatabase.ts';
import { openFresh } from '#data/testing/openFresh.ts';
import { createVaultCodec } from '#data/vault/rowCodec.ts';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import { ServicesContext, type Services } from '#services';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import '#ui/base.css';
import { KioskIdContext } from '../../KioskIdContext.ts';
import '../../kiosk.css';

const instrument = parseInstrumentPack(instrumentJson);
if (!instrument.ok) throw new Error(instrument.message);
const { value: pack } = instrument;

/** The database of a kiosk: its tables alone, under a key, with nobody signed in. */
export async function openHall(): Promise<DeskDatabase> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  return openFresh({
    codec: createVaultCodec(key),
    actor: { person: '展厅', role: 'hall' },
    steps: kioskSteps,
  });
}

/** A screen of the hall over a database, on a display of this size in CSS px; `leave` takes it away. */
export async function showHall(
  screen: ReactNode,
  database: DeskDatabase,
  [width, height]: readonly [number, number] = [1920, 1080],
) {
  await page.viewport(width, height);
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'position: fixed; inset: 0';
  const root = createRoot(place);
  const services = {
    database,
    instrument: { pack, reference: { id: pack.id, version: pack.version, hash: 'shipped' } },
  } as unknown as Services;
  root.render(
    <ServicesContext value={services}>
      <KioskIdContext value="kiosk-1">{screen}</KioskIdContext>
    </ServicesContext>,
  );
  const leave = () => {
    root.unmount();
    place.remove();
  };
  onTestFinished(async () => {
    leave();
    // What is being read comes to its end before the database is closed.
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return { place, leave };
}

/** What a visitor's finger finds, once it is there. */
function found<Found extends Element>(what: string, find: () => Found | null | undefined): Promise<Found> {
  return vi.waitFor(() => {
    const one = find();
    if (one === null || one === undefined) throw new Error(`nothing to touch: ${what}`);
    return one;
  });
}

/** Touches a button by its text. */
export async function touch(place: ParentNode, name: string): Promise<void> {
  await userEvent.click(
    await found(name, () => [...place.querySelectorAll('button')].find((one) => one.textContent === name)),
  );
}

/** Touches a field by its name. */
export async function touchField(
  place: ParentNode,
  name: string,
): Promise<HTMLInputElement | HTMLTextAreaElement> {
  const label = await found(name, () =>
    [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(name)),
  );
  const field = label.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(name);
  await userEvent.click(field);
  return field;
}

/** Presses keys of the keyboard on the screen: `n`, `{bksp}`, `{done}` … */
export async function pressKeys(place: ParentNode, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await userEvent.click(await found(key, () => place.querySelector(`[data-skbtn="${CSS.escape(key)}"]`)));
  }
}

/** Presses letter by letter. */
export const spell = (place: ParentNode, letters: string) => pressKeys(place, ...letters);
