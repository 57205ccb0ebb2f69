import { independentRandoms } from '../seededRandom.ts';
import type { Progress } from '../steps.ts';
import type { SchedulingChoice } from './choice.ts';
import { dispatchByOrder, dispatchByRule, type DispatchRule } from './dispatch.ts';
import { valueOf, type Objective } from './objective.ts';
import { drawOrders, shopOfOrders, type ShopOrder } from './orders.ts';
import type { SchedulingParameters } from './parameters.ts';
import { scheduleOf, type Schedule } from './schedule.ts';
import type { Sequences } from './sequences.ts';
import type { Shop } from './shop.ts';
import { tabuSearch } from './tabuSearch.ts';
import { openTiming, timeStarts } from './timing.ts';

export type SchedulingResult = {
  readonly parameters: SchedulingParameters;
  readonly choice: SchedulingChoice;
  readonly orders: readonly ShopOrder[];
  /** 先来先做, as the shop does it today. */
  readonly baseline: Schedule;
  /** By the visitor's rule or his own order. */
  readonly planned: Schedule;
  /** The solver's; null: it has not run, or was not asked to. */
  readonly solved: Schedule | null;
  /** What the choice leads to: the solver's schedule, or the visitor's. */
  readonly improved: Schedule;
};

/** How far the solver is, with the best schedule that it has. */
export type SchedulingProgress = Progress & { readonly best: Schedule };

type Given = {
  readonly parameters: SchedulingParameters;
  readonly choice: SchedulingChoice;
  readonly seed: number;
};

const rules: readonly DispatchRule[] = ['fifo', 'edd', 'spt'];

/** Moves that the solver makes for a visitor: about a second. */
const budgets = { makeSpan: 20_000, cost: 6000 } as const;

/** The orders of the seed, dispatched as today and as the visitor wants it; at once, without the solver. Pure. */
export function runScheduling({ parameters, choice, seed }: Given): SchedulingResult {
  const { shop, orders, prices } = openShop(parameters, seed);
  const baseline = scheduleOf(shop, dispatchByRule(shop, 'fifo'), prices);
  const planned = scheduleOf(shop, plannedSequences(shop, choice), prices);
  return { parameters, choice, orders, baseline, planned, solved: null, improved: planned };
}

/**
 * The same, and where the choice asks for it the solver's schedule: from the best of the visitor's and the rules' on, never
 * worse than these by its goal. Hands the word back every few milliseconds, with the best schedule so far.
 */
export function* solveScheduling(given: Given): Generator<SchedulingProgress, SchedulingResult, void> {
  const { parameters, choice, seed } = given;
  const result = runScheduling(given);
  if (!choice.solves) return result;
  const { shop, prices, searchRandom } = openShop(parameters, seed);
  const objective: Objective = choice.goal === 'makeSpan' ? { kind: 'makeSpan' } : prices;
  const candidates = [plannedSequences(shop, choice), ...rules.map((rule) => dispatchByRule(shop, rule))];
  const start = leastOf(shop, objective, candidates);
  const steps = tabuSearch({
    shop,
    start,
    objective,
    budget: budgets[objective.kind],
    random: searchRandom,
  });
  let drawn = start;
  let schedule = scheduleOf(shop, start, prices);
  for (;;) {
    const step = steps.next();
    const { best } = step.value;
    if (best !== drawn) schedule = scheduleOf(shop, best, prices);
    drawn = best;
    if (step.done === true) return { ...result, solved: schedule, improved: schedule };
    yield { share: step.value.share, note: step.value.note, best: schedule };
  }
}

function openShop(parameters: SchedulingParameters, seed: number) {
  const [orderRandom, searchRandom] = independentRandoms(seed, 2);
  const orders = drawOrders(parameters, orderRandom!);
  const { perLateHour, perChangeover, perHour } = parameters.money;
  const prices: Objective = {
    kind: 'cost',
    perLateMinute: perLateHour / 60,
    perChangeover,
    perMinute: perHour / 60,
  };
  return { shop: shopOfOrders(parameters, orders), orders, prices, searchRandom: searchRandom! };
}

function plannedSequences(shop: Shop, { plan, order }: SchedulingChoice): Sequences {
  return plan === 'own' ? dispatchByOrder(shop, order) : dispatchByRule(shop, plan);
}

function leastOf(shop: Shop, objective: Objective, candidates: readonly Sequences[]): Sequences {
  const timing = openTiming(shop);
  const values = candidates.map((sequences) => {
    timeStarts(shop, sequences, timing);
    return valueOf(objective, shop, sequences, timing);
  });
  return candidates[values.indexOf(Math.min(...values))]!;
}
