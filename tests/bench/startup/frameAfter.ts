import type { PageLink } from '../harness/devtools.ts';
import { callOf } from '../harness/inPage.ts';

/** A page that loads anew takes its promises with it; these are asked again. */
const pageChanged = /context was destroyed|navigated|Cannot find (default )?(execution )?context/i;

/**
 * The time (ms since 1970) of the first frame after a condition of the page holds. The page waits by itself, woken by
 * changes of its document, so that nothing is polled while it starts.
 */
export async function frameAfter(page: PageLink, condition: string): Promise<number> {
  for (;;) {
    try {
      return await page.evaluate<number>(callOf(waitInPage, `() => ${condition}`));
    } catch (error) {
      if (!(error instanceof Error) || !pageChanged.test(error.message)) throw error;
    }
  }
}

function waitInPage(holds: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const afterPaint = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()));
        port1.start();
        port2.postMessage(null);
      });
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      document.removeEventListener('readystatechange', look);
      afterPaint();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    document.addEventListener('readystatechange', look);
    look();
  });
}
