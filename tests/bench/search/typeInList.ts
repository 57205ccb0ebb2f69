import type { PageLink } from '../harness/devtools.ts';
import { callInPage } from '../harness/inPage.ts';
import type { Keystroke } from './queries.ts';

/**
 * Types into the search field of a list. Each time (ms) is from the input event to the moment when the list's rows and
 * its count in the document are those of the new text.
 */
export function typeInList(
  page: PageLink,
  keystrokes: readonly Keystroke[],
  pause: number,
): Promise<readonly number[]> {
  return callInPage(page, typeThrough, keystrokes, pause);
}

async function typeThrough(keystrokes: readonly Keystroke[], pause: number): Promise<number[]> {
  const patience = 10_000;
  const field = document.querySelector<HTMLInputElement>('input[aria-label="搜索企业"]');
  // oxlint-disable-next-line typescript/unbound-method -- called on the field below
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  if (field === null || setValue === undefined) throw new Error('There is no search field.');
  const follows = (matches: number) =>
    document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(matches) &&
    (document.querySelector('[data-testid=count]')?.textContent ?? '').includes(
      `符合 ${matches.toLocaleString('zh-CN')} 家`,
    );
  const times: number[] = [];
  for (const { text, matches } of keystrokes) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const start = performance.now();
    const followed = new Promise<number>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!follows(matches)) return;
        observer.disconnect();
        clearTimeout(timer);
        resolve(performance.now());
      });
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`The list does not show ${matches} enterprises for “${text}”.`));
      }, patience);
      observer.observe(document.body, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    setValue.call(field, text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    times.push((await followed) - start);
  }
  return times;
}
