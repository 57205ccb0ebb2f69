/** The rungs of the ladder on which a kiosk mends itself, from the least to the most. */
export const rungs = ['chart', 'page', 'window', 'app'] as const;
export type Rung = (typeof rungs)[number];

/** Falls within this time (ms) belong together. */
const span = 60_000;

/** So many falls of one rung within the span, and the next one is tried. A page that dies ten times comes back ten times. */
const patience: Readonly<Record<Rung, number>> = {
  chart: 3,
  page: 12,
  window: 4,
  app: Number.POSITIVE_INFINITY,
};

/** What was done about falls so far; `at` in ms. */
export type Healings = readonly { readonly rung: Rung; readonly at: number }[];

/** What is done about a fall, and what is remembered of it. */
export type Healing = { readonly rung: Rung; readonly healings: Healings };

/**
 * What to do about a fall that would be mended on a rung: that, or more where it has not helped often enough. `at` must not
 * go backwards (a monotonic clock). Pure.
 */
export function heal(healings: Healings, fallen: Rung, at: number): Healing {
  const recent = healings.filter((one) => at - one.at < span);
  let rung = fallen;
  for (;;) {
    const times = recent.filter((one) => one.rung === rung).length;
    const next = rungs[rungs.indexOf(rung) + 1];
    if (times < patience[rung] || next === undefined) break;
    rung = next;
  }
  return { rung, healings: [...recent, { rung, at }] };
}
