/** A sync that found nothing amiss is followed by the next one after this long (ms). */
export const usualPause = 15 * 60 * 1000;

const shortestPause = 1000;

/** No platform keeps a desk away for longer than this (ms), whatever it says. */
const longestWish = 24 * 60 * 60 * 1000;

/**
 * How long to wait (ms) after so many failures in a row: twice as long each time, from a second to a quarter of an hour,
 * and between half and all of that by chance (`random` in [0, 1)), so that desks that were cut off together do not come
 * back together. `retryAfter`: seconds that the platform asks for; it is never asked sooner.
 */
export function pauseAfter(failures: number, random: number, retryAfter = 0): number {
  const wished = Math.min(retryAfter * 1000, longestWish);
  if (failures <= 0) return Math.max(usualPause, wished);
  const doubled = Math.min(shortestPause * 2 ** (failures - 1), usualPause);
  return Math.max(Math.round(doubled * (0.5 + random / 2)), wished);
}
