import type { TraceabilityParameters } from './parameters.ts';

/** How finely the system keeps its records: 每班, 每批, 一件一码. */
export type Granularity = 'shift' | 'batch' | 'item';

/** What the visitor changes. All but the granularity holds for paper and system alike: the same accident in the same factory. */
export type TraceabilityChoice = {
  /** The bad lot: place of its ingredient, and which of its lots; beyond the last one that can be chosen: that one. */
  readonly ingredient: number;
  readonly lot: number;
  /** Storage bins from which is taken at once, 1 … 4. */
  readonly bins: number;
  /** Whether rest of dough goes into the next shift. */
  readonly rework: boolean;
  readonly granularity: Granularity;
  /** Days from the first use of the bad lot, were one lot used after the other, to the complaint: 1 … 7. */
  readonly complaintDays: number;
};

/** The accident as the parameters have it, in the factory as it is, with records by batch. */
export function initialTraceabilityChoice({
  accident,
  bins,
  rework,
}: TraceabilityParameters): TraceabilityChoice {
  return { ...accident, bins, rework: rework > 0, granularity: 'batch' };
}
