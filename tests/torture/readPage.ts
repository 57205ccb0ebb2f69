import type { ItemState } from './steps.ts';

/**
 * Visits items of the session and reads what their screens show, up to the first that does not come; to be called in the
 * page.
 */
export async function readPage(
  sessionId: string,
  items: readonly string[],
): Promise<readonly (readonly [item: string, state: ItemState])[]> {
  const patience = 10_000;
  const read: [string, ItemState][] = [];
  for (const item of items) {
    location.hash = `#/sessions/${sessionId}?item=${item}`;
    const end = performance.now() + patience;
    const panel = `[data-item="${item}"] main`;
    let field = document.querySelector<HTMLTextAreaElement>(`${panel} textarea`);
    while (field === null) {
      if (performance.now() > end) return read;
      await new Promise((resolve) => setTimeout(resolve, 2));
      field = document.querySelector(`${panel} textarea`);
    }
    const chosen = document.querySelectorAll<HTMLElement>(`${panel} [data-choice][aria-checked=true]`);
    const choices = [...chosen].map((button) => button.dataset['choice'] ?? '');
    read.push([item, { choices, note: field.value }]);
  }
  return read;
}
