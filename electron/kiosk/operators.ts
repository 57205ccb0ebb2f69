import type { BrowserWindow } from 'electron';
import type { Operator } from './kioskService.ts';

/** So long (ms) the operator's page may stay open without a call: whoever forgets to leave it leaves nothing open. */
const patience = 10 * 60_000;

/** Who has shown the PIN, window by window. A page that is loaded anew has to be shown it again. */
export function kioskOperators(): (window: BrowserWindow) => Operator {
  const entered = new WeakMap<BrowserWindow, number>();
  const watched = new WeakSet<BrowserWindow>();
  return (window) => ({
    isHere: () => {
      const at = entered.get(window);
      const isHere = at !== undefined && performance.now() - at < patience;
      if (isHere) entered.set(window, performance.now());
      else entered.delete(window);
      return isHere;
    },
    enter: () => {
      entered.set(window, performance.now());
      if (watched.has(window)) return;
      watched.add(window);
      const leave = () => entered.delete(window);
      window.webContents.on('did-navigate', leave);
      window.webContents.on('render-process-gone', leave);
    },
    leave: () => void entered.delete(window),
  });
}
