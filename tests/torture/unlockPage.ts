/**
 * Opens the lock in the page, once it stands; to be called in the page, of which Playwright wants to know nothing any
 * more when its process was killed.
 */
export async function unlockPage(passphrase: string, ready: string): Promise<void> {
  const patience = 15_000;
  const until = async <Found extends HTMLElement>(selector: string): Promise<Found> => {
    const end = performance.now() + patience;
    for (;;) {
      const found = document.querySelector<Found>(selector);
      if (found !== null) return found;
      if (performance.now() > end)
        throw new Error(`${selector} did not come: ${document.body?.innerText ?? ''}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  if (document.querySelector(ready) !== null) return;
  const field = await until<HTMLInputElement>('form[aria-label="已锁定"] input');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, passphrase);
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  (await until('form[aria-label="已锁定"] button[type=submit]:not([disabled])')).click();
  await until(ready);
}
