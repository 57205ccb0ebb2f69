import type { SharedFactoryChoice } from './choice.ts';
import { drawOrders, urgentOrders, type Order } from './drawOrders.ts';
import { exchangedHours, figuresOf, hoursOf, type SharedFactoryFigures } from './factoryFigures.ts';
import type { SharedFactoryParameters } from './parameters.ts';
import { leastCostPlan, type Assignment, type Plan, type Shop, type Terms } from './plan.ts';
import { settleByHours, settleByPrices, type Sharer } from './settlement.ts';

export type SharedFactoryResult = {
  readonly parameters: SharedFactoryParameters;
  readonly choice: SharedFactoryChoice;
  /** Of all enterprises, urgent ones last. */
  readonly orders: readonly Order[];
  /** The centre as it is open to those who share, machines that the visitor added included. */
  readonly centre: Shop;
  readonly baseline: SharedFactoryFigures;
  readonly improved: SharedFactoryFigures;
};

type Given = {
  readonly parameters: SharedFactoryParameters;
  readonly choice: SharedFactoryChoice;
  readonly seed: number;
};

/** Plans the same orders for each enterprise alone and for those who share, both at least cost. Pure. */
export function runSharedFactory({ parameters, choice, seed }: Given): SharedFactoryResult {
  const orders = [...drawOrders(parameters, seed), ...urgentOrders(choice.urgent, parameters.days)];
  const shops = parameters.enterprises.map((one, owner): Shop => ({ ...one, owner }));
  const centre = centreOf(parameters, choice);
  const terms: Terms = { ...parameters, fee: choice.fee };
  const alone = shops.map((shop, enterprise) =>
    planOf(terms, orders, (order) => order.enterprise === enterprise, [shop]),
  );
  const isSharing = (enterprise: number) => choice.joined[enterprise] === true;
  const pool = shops.filter((_, enterprise) => isSharing(enterprise));
  const open = choice.centre && pool.length > 0 ? [...pool, centre] : pool;
  const shared = planOf(terms, orders, ({ enterprise }) => isSharing(enterprise), open);
  const apart = alone.filter((_, enterprise) => !isSharing(enterprise));
  const aloneCosts = alone.map(({ plan }) => plan.cost);
  const own = (plans: readonly PlannedOrders[]) => plans.flatMap(assignmentsOf);
  const context = { parameters, orders };
  return {
    ...context,
    choice,
    centre,
    baseline: figuresOf({ ...context, assignments: own(alone), costs: aloneCosts, centre: 0, rent: 0 }),
    improved: figuresOf({
      ...context,
      assignments: own([...apart, shared]),
      costs: settledCosts(shared, open, aloneCosts, choice),
      centre: choice.centre ? hoursOf(centre, parameters.days) : 0,
      rent: choice.rule === 'prices' && open.includes(centre) ? (shared.plan.rents.at(-1) ?? 0) : 0,
    }),
  };
}

function centreOf(
  { centre, machineHours }: SharedFactoryParameters,
  { machines }: SharedFactoryChoice,
): Shop {
  const capacity = centre.capacity.map((hours, process) => hours + (machines[process] ?? 0) * machineHours);
  return { ...centre, owner: 'centre', capacity };
}

/** A plan of some of the orders, and the places that those have among all. */
type PlannedOrders = { readonly plan: Plan; readonly places: readonly number[] };

function planOf(
  terms: Terms,
  orders: readonly Order[],
  isIn: (order: Order) => boolean,
  shops: readonly Shop[],
): PlannedOrders {
  const places = orders.flatMap((order, place) => (isIn(order) ? [place] : []));
  return { plan: leastCostPlan(terms, orders.filter(isIn), shops), places };
}

function assignmentsOf({ plan, places }: PlannedOrders): readonly Assignment[] {
  return plan.assignments.map((one) => ({ ...one, order: places[one.order]! }));
}

/** What each enterprise pays: those who share by the rule, the others as alone. */
function settledCosts(
  { plan }: PlannedOrders,
  open: readonly Shop[],
  alone: readonly number[],
  { joined, rule }: SharedFactoryChoice,
): readonly number[] {
  const sharers = alone.flatMap((cost, enterprise): readonly Sharer[] => {
    if (joined[enterprise] !== true) return [];
    const exchanged = exchangedHours(plan.assignments, plan.orders, enterprise);
    return [{ enterprise, alone: cost, ...exchanged }];
  });
  const paid = rule === 'prices' ? settleByPrices(sharers, plan, open) : settleByHours(sharers, plan.cost);
  const costs = [...alone];
  for (const [index, { enterprise }] of sharers.entries()) costs[enterprise] = paid[index]!;
  return costs;
}
