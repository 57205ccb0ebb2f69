import type { Bakery } from './bakery.ts';
import { lotGraphOf, reach, reversed } from './lotGraph.ts';
import type { TraceabilityParameters } from './parameters.ts';
import { recordsOf, type Keeping } from './records.ts';

/** What a recall comes to with one way of keeping records. */
export type RecallFigures = {
  readonly keeping: Keeping;
  /** 1 for each of the bakery's pieces that is called back. */
  readonly recalled: Uint8Array;
  /** Units called back; of these delivered already; called back for nothing; bad ones that were missed (always 0). */
  readonly units: number;
  readonly delivered: number;
  readonly needless: number;
  readonly missed: number;
  /** Share of the units called back that were good. */
  readonly needlessShare: number;
  readonly stores: number;
  /** Backward: lots that the complaint could come from. Forward: from the bad lot. */
  readonly suspects: number;
  /** Records looked at, backward and forward; for paper the pages, else 0. */
  readonly records: number;
  readonly pages: number;
  readonly minutes: number;
  /** 元 of this recall; codes and 元 a day for keeping the records. */
  readonly cost: number;
  readonly codesPerDay: number;
  readonly codeCostPerDay: number;
};

type Given = {
  readonly parameters: TraceabilityParameters;
  readonly bakery: Bakery;
  readonly badLot: number;
  /** 1 for each batch that holds some of the bad lot. */
  readonly contaminated: Uint8Array;
  /** The piece that was complained about. */
  readonly complaint: number;
};

/** Traces a complaint back to the lots it could come from, and the bad lot forward to all that could hold some of it. Pure. */
export function recallWith(
  keeping: Keeping,
  { parameters, bakery, badLot, contaminated, complaint }: Given,
): RecallFigures {
  const { paper, digital, costs, shifts } = parameters;
  const { nodes, links, pieces, sizes } = recordsOf(bakery, keeping, {
    shiftsPerDay: shifts,
    stocktakeDays: paper.stocktakeDays,
  });
  const forward = reach(lotGraphOf(nodes, links), [badLot]);
  const backward = reach(lotGraphOf(nodes, reversed(links)), [pieces[complaint]!]);
  const recalled = Uint8Array.from(pieces, (record) => forward.reached[record]!);
  const sums = { units: 0, delivered: 0, needless: 0, missed: 0 };
  const stores = new Set<number>();
  for (const [at, { batch, delivery, units }] of bakery.pieces.entries()) {
    const isBad = contaminated[batch] === 1;
    if (recalled[at] !== 1) {
      if (isBad) sums.missed += units;
      continue;
    }
    sums.units += units;
    if (!isBad) sums.needless += units;
    if (delivery < 0) continue;
    sums.delivered += units;
    stores.add(bakery.deliveries[delivery]!.store);
  }
  const records = forward.visits + backward.visits + codesBehind(forward.reached, sizes);
  const pages = keeping === 'paper' ? Math.ceil(records * paper.pagesPerRecord) : 0;
  const minutes =
    keeping === 'paper'
      ? pages * paper.minutesPerPage
      : digital.confirmMinutes + (records * digital.millisecondsPerRecord) / 60_000;
  const codesPerDay = (codesOf(bakery, keeping) * shifts) / bakery.shifts;
  return {
    keeping,
    recalled,
    ...sums,
    needlessShare: sums.units === 0 ? 0 : sums.needless / sums.units,
    stores: stores.size,
    suspects: backward.reached.subarray(0, bakery.lots.length).reduce((sum, one) => sum + one, 0),
    records,
    pages,
    minutes,
    cost: sums.units * costs.unit + stores.size * costs.store + (minutes / 60) * costs.hour,
    codesPerDay,
    codeCostPerDay: codesPerDay * costs.code,
  };
}

/** A piece was looked at once; the codes of its other units are looked at, too. */
function codesBehind(reached: Uint8Array, sizes: Int32Array | null): number {
  if (sizes === null) return 0;
  return reached.reduce((sum, isReached, node) => sum + (isReached === 1 ? sizes[node]! - 1 : 0), 0);
}

/** Codes that a system writes; paper has none. */
function codesOf({ batches, loads, pallets, pieces, shifts }: Bakery, keeping: Keeping): number {
  switch (keeping) {
    case 'paper':
      return 0;
    case 'shift':
      return 3 * shifts;
    case 'batch':
      return batches.length + loads.length + pallets.length;
    case 'item':
      return batches.length + pieces.reduce((sum, { units }) => sum + units, 0);
  }
}
