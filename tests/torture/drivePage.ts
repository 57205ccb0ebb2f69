import type { Step } from './steps.ts';

/** The function of the page through which it tells of confirmations: the step's number and the time, with a blank. */
export const tellBinding = 'tellTorture';

/**
 * Plays the steps in the page, at full speed; to be called in the page, so it uses nothing from outside.
 *
 * Which input a committed write confirms follows from how the app writes (draftStore.ts, write.ts): one write per item is
 * under way, in the order in which they were asked for; when it is committed and the item has changed meanwhile, its
 * newest state is written next. The status bar's count rises before that happens, and a quiet moment now and then proves
 * that both counted alike.
 */
export async function drivePage(sessionId: string, steps: readonly Step[], binding: string): Promise<void> {
  const patience = 10_000;
  const find = <Found extends HTMLElement>(selector: string) => document.querySelector<Found>(selector);
  const tell = (globalThis as unknown as Record<string, ((text: string) => void) | undefined>)[binding];
  // oxlint-disable-next-line typescript/unbound-method -- called on the field below
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const footer = find('footer[data-commits]');
  if (footer === null || tell === undefined || setValue === undefined)
    throw new Error('This is not the desk.');

  const underWay: { readonly item: string; readonly step: number }[] = [];
  const newest = new Map<string, number>();
  const commits = () => Number(footer.dataset['commits']);
  let seen = commits();
  let fault: string | null = null;
  const isUnderWay = (item: string) => underWay.some((write) => write.item === item);
  const takeCommits = () => {
    for (; seen < commits(); seen += 1) {
      const write = underWay.shift();
      if (write === undefined) {
        fault = 'A write was committed that no input had asked for.';
        return;
      }
      tell(`${write.step} ${Date.now()}`);
      const step = newest.get(write.item) ?? write.step;
      if (step > write.step) underWay.push({ item: write.item, step });
    }
  };
  new MutationObserver(takeCommits).observe(footer, { attributeFilter: ['data-commits'] });

  const channel = new MessageChannel();
  const pauseFor = (time: number) =>
    new Promise<void>((resolve) => {
      if (time > 0) {
        setTimeout(resolve, time);
        return;
      }
      // A timer of 0 takes 4 ms.
      channel.port1.addEventListener('message', () => resolve(), { once: true });
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  const until = async <Value>(look: () => Value | null, what: string): Promise<Value> => {
    const end = performance.now() + patience;
    for (;;) {
      const value = look();
      if (value !== null) return value;
      if (performance.now() > end) throw new Error(`${what} did not come within ${patience} ms.`);
      await pauseFor(1);
    }
  };
  const isSaved = () => underWay.length === 0 && find('[data-unsaved="0"]') !== null;

  for (const [index, { item, act, pause, settle }] of steps.entries()) {
    const address = `#/sessions/${sessionId}?item=${item}`;
    if (location.hash !== address) location.hash = address;
    await pauseFor(pause);
    const panel = `[data-item="${item}"] main`;
    const selector =
      act.kind === 'type' ? `${panel} textarea` : `${panel} button[data-choice="${act.choice}"]`;
    const target = await until(() => find(selector), selector);
    newest.set(item, index);
    if (!isUnderWay(item)) underWay.push({ item, step: index });
    if (act.kind === 'type') {
      setValue.call(target, act.text);
      target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    } else target.click();
    if (settle) await until(() => isSaved() || null, `The confirmation of step ${index}`);
    if (fault !== null) throw new Error(fault);
    const refusal = find(`${panel} [role=alert]`);
    if (refusal !== null) throw new Error(`The app does not save: ${refusal.innerText}`);
  }
}
