import type { DispatchRule } from './dispatch.ts';
import type { SchedulingParameters } from './parameters.ts';

/** What the visitor changes. */
export type SchedulingChoice = {
  /** How he schedules himself: by a rule, or the orders one after another as he has put them. */
  readonly plan: DispatchRule | 'own';
  /** His own order of the orders, the most urgent first, by their places in the result's `orders`; each once. */
  readonly order: readonly number[];
  /** Whether the solver schedules afterwards. */
  readonly solves: boolean;
  /** What the solver looks for: least cost of lateness and change-overs, or everything done as soon as possible. */
  readonly goal: 'cost' | 'makeSpan';
};

/** Who comes first is served first, and nobody schedules. */
export function initialSchedulingChoice({ orders }: SchedulingParameters): SchedulingChoice {
  const order = Array.from({ length: orders.count }, (_, place) => place);
  return { plan: 'fifo', order, solves: false, goal: 'cost' };
}
