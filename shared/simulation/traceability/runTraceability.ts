import { openBakery, type Bakery } from './bakery.ts';
import type { TraceabilityChoice } from './choice.ts';
import { contaminatedBatches } from './contamination.ts';
import type { TraceabilityParameters } from './parameters.ts';
import { recallWith, type RecallFigures } from './recall.ts';
import { recallFlowOf, type RecallFlow } from './recallFlow.ts';

/** A lot of raw material that can be chosen as the bad one. Days are counted from 1. */
export type LotFigures = {
  readonly ingredient: number;
  /** As the choice names it. */
  readonly lot: number;
  /** `面粉-05`. */
  readonly name: string;
  readonly kilograms: number;
  readonly arrivedDay: number;
  readonly firstDay: number;
};

/** Units packed in each shift: all, bad ones, and those called back with paper and with the system. */
export type ShiftSeries = {
  readonly packed: Float64Array;
  readonly bad: Float64Array;
  readonly baseline: Float64Array;
  readonly improved: Float64Array;
};

export type TraceabilityResult = {
  readonly parameters: TraceabilityParameters;
  readonly choice: TraceabilityChoice;
  /** Lots of all ingredients that can be chosen, in the order of their ingredients. */
  readonly lots: readonly LotFigures[];
  readonly badLot: LotFigures;
  /** The shift of the complaint, from 0: so many days after the lot would first be used if one lot followed the other. Nothing is made after it. */
  readonly complaintShift: number;
  /** Units made so far, and those that hold some of the bad lot: the truth. */
  readonly made: number;
  readonly bad: number;
  /** Batches made so far, and those that hold some of the bad lot. */
  readonly batches: number;
  readonly badBatches: number;
  /** Paper by shift, against the system as finely as chosen. */
  readonly baseline: RecallFigures;
  readonly improved: RecallFigures;
  /** All four ways of keeping records, from coarse to fine, for comparison. */
  readonly keepings: readonly RecallFigures[];
  readonly byShift: ShiftSeries;
  readonly flow: { readonly baseline: RecallFlow; readonly improved: RecallFlow };
};

type Given = {
  readonly parameters: TraceabilityParameters;
  readonly choice: TraceabilityChoice;
  readonly seed: number;
};

/** Lets the factory work until the complaint comes, then calls back with each way of keeping records. Pure. */
export function runTraceability({ parameters, choice, seed }: Given): TraceabilityResult {
  const { bins, rework, complaintDays, granularity } = choice;
  // Lots and the day of the complaint are those of a factory that uses one lot after the other, so that the number of bins
  // changes neither; with more bins each lot is opened no later.
  const inTurn = openBakery({ parameters, practice: { bins: 1, rework }, seed });
  const opened = bins === 1 ? inTurn : openBakery({ parameters, practice: { bins, rework }, seed });
  const known = lotsToChoose(parameters, inTurn.lots, opened.lots);
  const own = known.filter(({ figures }) => figures.ingredient === choice.ingredient);
  const bad = own.find(({ figures }) => figures.lot === choice.lot) ?? own.at(-1) ?? known[0];
  if (bad === undefined) throw new Error('A factory used no raw material.');
  const complaintShift = bad.first + complaintDays * parameters.shifts;
  const bakery = opened.upTo(complaintShift);
  const contaminated = contaminatedBatches(bakery, bad.place);
  const given = {
    parameters,
    bakery,
    badLot: bad.place,
    contaminated,
    complaint: complaintOf(bakery, contaminated),
  };
  const keepings = (['paper', 'shift', 'batch', 'item'] as const).map((keeping) =>
    recallWith(keeping, given),
  );
  const baseline = keepings[0]!;
  const improved = keepings.find(({ keeping }) => keeping === granularity)!;
  const flowOf = (recall: RecallFigures) =>
    recallFlowOf({ parameters, bakery, lotName: bad.figures.name, contaminated, recall });
  const byShift = seriesOf(bakery, contaminated, baseline, improved);
  return {
    parameters,
    choice,
    lots: known.map(({ figures }) => figures),
    badLot: bad.figures,
    complaintShift,
    made: sumOf(byShift.packed),
    bad: sumOf(byShift.bad),
    batches: bakery.batches.length,
    badBatches: sumOf(contaminated),
    baseline,
    improved,
    keepings,
    byShift,
    flow: { baseline: flowOf(baseline), improved: flowOf(improved) },
  };
}

/** Lots that are first used while the parameters' days last: after them there is time enough for the complaint. */
function lotsToChoose(
  { days, shifts, ingredients }: TraceabilityParameters,
  lotsInTurn: Bakery['lots'],
  lots: Bakery['lots'],
) {
  return lotsInTurn.flatMap(({ ingredient, ordinal, kilograms, arrived, first }, place) => {
    if (first === null || first >= days * shifts) return [];
    const opened = lots[place]?.first ?? first;
    const figures: LotFigures = {
      ingredient,
      lot: ordinal,
      name: `${ingredients[ingredient]!.name}-${String(ordinal + 1).padStart(2, '0')}`,
      kilograms,
      arrivedDay: Math.floor(arrived / shifts) + 1,
      firstDay: Math.floor(opened / shifts) + 1,
    };
    return [{ place, first, figures }];
  });
}

/** The first bad piece that was delivered; where none was, the first bad one. */
function complaintOf({ pieces }: Bakery, contaminated: Uint8Array): number {
  const isBad = (batch: number) => contaminated[batch] === 1;
  const delivered = pieces.findIndex(({ batch, delivery }) => delivery >= 0 && isBad(batch));
  return delivered >= 0
    ? delivered
    : Math.max(
        0,
        pieces.findIndex(({ batch }) => isBad(batch)),
      );
}

function seriesOf(
  { pieces, pallets, shifts }: Bakery,
  contaminated: Uint8Array,
  baseline: RecallFigures,
  improved: RecallFigures,
): ShiftSeries {
  const none = () => new Float64Array(shifts);
  const series = { packed: none(), bad: none(), baseline: none(), improved: none() };
  for (const [at, { batch, pallet, units }] of pieces.entries()) {
    const { shift } = pallets[pallet]!;
    series.packed[shift]! += units;
    if (contaminated[batch] === 1) series.bad[shift]! += units;
    if (baseline.recalled[at] === 1) series.baseline[shift]! += units;
    if (improved.recalled[at] === 1) series.improved[shift]! += units;
  }
  return series;
}

function sumOf(values: Float64Array | Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
