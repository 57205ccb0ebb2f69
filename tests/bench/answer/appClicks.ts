import type { PageLink } from '../harness/devtools.ts';
import { callInPage } from '../harness/inPage.ts';
import type { Click } from './clickPlan.ts';

/**
 * Clicks through the app's own diagnosis screen. Each time (ms) is from the click to the moment when both stand: the
 * row is committed, on disk, and the new score (for a scene the new level) is in the document.
 */
export function clickInApp(
  page: PageLink,
  sessionId: string,
  clicks: readonly Click[],
  pause: number,
): Promise<readonly number[]> {
  return callInPage(page, clickThrough, sessionId, clicks, pause);
}

async function clickThrough(sessionId: string, clicks: readonly Click[], pause: number): Promise<number[]> {
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

  const times: number[] = [];
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
    const stands = until(
      () =>
        Number(footer?.dataset['commits']) > before &&
        find('[data-testid=score]')?.textContent === score &&
        find(button)?.getAttribute('aria-checked') !== checked &&
        performance.now(),
      `${item} ${choice}: a committed row and the score ${score}`,
    );
    target.click();
    times.push((await stands) - start);
  }
  return times;
}
