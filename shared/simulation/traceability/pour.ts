/** So much of a source went into a sink; −1: into none. */
export type Portion = { readonly source: number; readonly sink: number; readonly units: number };

/**
 * Pours sources into sinks, both in their order: a sink is full before the next one begins, so one may hold several
 * sources, and a source may go into several sinks. What is more than all sinks hold stays in none. Whole units; nothing is lost.
 */
export function pour(sources: readonly number[], sinks: readonly number[]): readonly Portion[] {
  const portions: Portion[] = [];
  let sink = 0;
  let room = sinks[0] ?? 0;
  for (const [source, amount] of sources.entries()) {
    let left = amount;
    while (left > 0) {
      while (room === 0 && sink < sinks.length) {
        sink += 1;
        room = sinks[sink] ?? 0;
      }
      const into = sink < sinks.length ? sink : -1;
      const units = into < 0 ? left : Math.min(left, room);
      portions.push({ source, sink: into, units });
      left -= units;
      if (into >= 0) room -= units;
    }
  }
  return portions;
}

/** As many sinks of one size as these units need. */
export function sinksOf(units: number, size: number): readonly number[] {
  return Array.from({ length: Math.ceil(units / size) }, () => size);
}
