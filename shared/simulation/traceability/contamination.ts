import type { Bakery } from './bakery.ts';

/** Whether any of a bad lot is in each batch, straight from what went into it: the truth that records are measured against. */
export function contaminatedBatches({ batches, draws, reworks }: Bakery, badLot: number): Uint8Array {
  const bad = new Uint8Array(batches.length);
  for (const { lot, batch } of draws) if (lot === badLot) bad[batch] = 1;
  // Rest of dough only goes into later batches, so one pass in their order is enough.
  for (const { from, to } of reworks.toSorted((one, other) => one.from - other.from)) {
    if (bad[from] === 1) bad[to] = 1;
  }
  return bad;
}
