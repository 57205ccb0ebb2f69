import type { SupplyChainParameters } from './parameters.ts';

/** What the visitor changes. */
export type SupplyChainChoice = {
  /** Who sees what the customers buy, besides the first stage, which always does. */
  readonly shared: readonly [second: boolean, third: boolean, fourth: boolean];
  /** Percent of every stage's lead time that is left, rounded to whole periods and at least one. */
  readonly leadTime: number;
  readonly window: number;
  readonly batch: number;
  /** The step of demand, in percent of its mean. */
  readonly step: number;
};

/** Everything as in the shop as it is. */
export function initialSupplyChainChoice({
  window,
  batch,
  demand,
}: SupplyChainParameters): SupplyChainChoice {
  return { shared: [false, false, false], leadTime: 100, window, batch, step: demand.step };
}
