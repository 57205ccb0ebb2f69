import type { PageLink } from '../harness/devtools.ts';
import { callInPage } from '../harness/inPage.ts';
import type { Click } from './clickPlan.ts';

/** Milliseconds since the click: the new score in the document, and that with the committed row. */
export type Answered = { readonly shown: number; readonly stored: number };

/**
 * Clicks through the app's own diagnosis screen. An answer is stored when both stand: the row is
 * committed, on disk, and the new score (for a scene the new level) is in the document.
 */
export function clickInApp(
  page: PageLink,
  sessionId: string,
  clicks: readonly Click[],
  pause: number,
): Promise<readonly Answered[]> {
  return callInPage(page, clickThrough, sessionId, clicks, pause);
}

async function clickThrough(sessionId: string, clicks: readonly Click[], pause: number): Promise<Answered[]> {
  const patience = 10_000;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const until = <T>(look: () => T | false, what: string) =>
    new Promise<T>((resolve, reject) => {
      const check = () => {
        const seen = look();
        if (seen === false) return;
        observer.disconnect();
        clearTimeout(timer);
        resolve(seen);
      };
      const observer = new MutationObserver(check);
      const timer = setTimeout(() => {
        observer.disconnect();
        reject(new Error(`${what} did not come within ${patience} ms.`));
      }, patience);
      observer.observe(document.body, {
        attributes: true,
        childList: true,
        characterData: true,
        subtree: true,
      });
      check();
    });

  const times: Answered[] = [];
  for (const { item, choice, score } of clicks) {
    const address = `#/sessions/${sessionId}?item=${item}`;
    if (location.hash !== address) location.hash = address;
    const button = `[data-item="${item}"] [data-answer] button[data-choice="${choice}"]`;
    const target = await until(() => find(button) ?? false, button);
    await new Promise((resolve) => setTimeout(resolve, pause));
    const footer = find('[data-commits]');
    const before = Number(footer?.dataset['commits']);
    const checked = target.getAttribute('aria-checked');
    const start = performance.now();
    let shown = 0;
    const stored = until(() => {
      const isShown =
        find('[data-testid=score]')?.textContent === score &&
        find(button)?.getAttribute('aria-checked') !== checked;
      if (isShown && shown === 0) shown = performance.now() - start;
      return isShown && Number(footer?.dataset['commits']) > before && performance.now() - start;
    }, `${item} ${choice}: a committed row and the score ${score}`);
    target.click();
    times.push({ stored: await stored, shown });
  }
  return times;
}
