/** Somewhere lines go, such as process.stderr. */
type Terminal = { readonly isTTY?: boolean; readonly write: (text: string) => unknown };

/** Milliseconds between two lines, so that writing them costs nothing. */
const pause = 200;

/**
 * Shows on a terminal how many files are through and how long the rest may take; elsewhere nothing, so that a log gets
 * no hundred lines. `now` gives milliseconds.
 */
export function showProgress(
  terminal: Terminal,
  now: () => number,
): { readonly onSettled: (settled: number, total: number) => void; readonly end: () => void } {
  if (terminal.isTTY !== true) return { onSettled: () => undefined, end: () => undefined };
  const begun = now();
  let shown = 0;
  let width = 0;
  const show = (text: string) => {
    terminal.write(`\r${text.padEnd(width)}`);
    width = text.length;
  };
  return {
    onSettled: (settled, total) => {
      const time = now();
      if (settled < total && time - shown < pause) return;
      shown = time;
      show(`${settled}/${total} 份${settled < total ? restInWords(settled, total, time - begun) : ''}`);
    },
    end: () => {
      if (width > 0) terminal.write(`\r${' '.repeat(width * 2)}\r`);
    },
  };
}

/** Told once there is something to reckon with. */
function restInWords(settled: number, total: number, elapsed: number): string {
  if (elapsed < 2000) return '';
  const seconds = Math.ceil(((elapsed / settled) * (total - settled)) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `，预计还要 ${minutes === 0 ? '' : `${minutes} 分 `}${seconds % 60} 秒`;
}
