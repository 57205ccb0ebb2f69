import type { Order } from './drawOrders.ts';
import type { SharedFactoryParameters } from './parameters.ts';
import type { Assignment, Owner } from './plan.ts';

/** One enterprise under one plan. */
export type EnterpriseFigures = {
  readonly name: string;
  /** 元 that it pays, after the saving is divided. */
  readonly cost: number;
  /** Orders, and those of them that are done by their due day to the last hour. */
  readonly orders: number;
  readonly onTime: number;
  /** Machine-hours of its own machines: there are, and in use by anybody. */
  readonly capacity: number;
  readonly busy: number;
  /** Machine-hours: to others, on others' machines (the centre's included), and given away outside. */
  readonly lent: number;
  readonly borrowed: number;
  readonly outside: number;
};

export type SharedFactoryFigures = {
  /** In the order of the parameters. */
  readonly enterprises: readonly EnterpriseFigures[];
  /** Places of orders are those of the result's list. */
  readonly assignments: readonly Assignment[];
  /** By order: the day on which its last hour is done; the number of planned days where some of it was given away. */
  readonly doneOn: readonly number[];
  /** 元 that all enterprises pay together; by prices of hours the centre's rent is in it. */
  readonly cost: number;
  /** Of the enterprises' own machines: 0 … 1. */
  readonly utilisation: number;
  /** Of all orders: 0 … 1. */
  readonly onTimeShare: number;
  /** Days from the order to its last hour, the day of the order counted. */
  readonly deliveryDays: number;
  /** Machine-hours of the centre: there are, and in use; and 元 that it earns beyond its rates by the prices of hours. */
  readonly centre: { readonly capacity: number; readonly busy: number; readonly rent: number };
};

/** What an enterprise lent to others and borrowed from them or the centre, machine-hours. */
export function exchangedHours(
  assignments: readonly Assignment[],
  orders: readonly Order[],
  enterprise: number,
) {
  let lent = 0;
  let borrowed = 0;
  for (const { order, owner, hours } of assignments) {
    const isOwn = orders[order]?.enterprise === enterprise;
    if (owner === enterprise && !isOwn) lent += hours;
    if (isOwn && owner !== null && owner !== enterprise) borrowed += hours;
  }
  return { lent, borrowed };
}

type ToCount = {
  readonly parameters: SharedFactoryParameters;
  readonly orders: readonly Order[];
  readonly assignments: readonly Assignment[];
  readonly costs: readonly number[];
  /** Machine-hours of the centre that are open. */
  readonly centre: number;
  readonly rent: number;
};

/** Counts what came of a plan. */
export function figuresOf({
  parameters,
  orders,
  assignments,
  costs,
  centre,
  rent,
}: ToCount): SharedFactoryFigures {
  const doneOn = orders.map(() => 0);
  for (const { order, day } of assignments) doneOn[order] = Math.max(doneOn[order] ?? 0, day);
  const isOnTime = orders.map(({ due }, place) => doneOn[place]! <= due);
  const hoursWhere = (isCounted: (assignment: Assignment) => boolean) =>
    assignments.reduce((sum, one) => (isCounted(one) ? sum + one.hours : sum), 0);
  const busyOf = (shop: Owner) => hoursWhere(({ owner }) => owner === shop);
  const enterprises = parameters.enterprises.map((one, enterprise): EnterpriseFigures => {
    const own = orders.flatMap((order, place) => (order.enterprise === enterprise ? [place] : []));
    return {
      name: one.name,
      cost: costs[enterprise] ?? 0,
      orders: own.length,
      onTime: own.filter((place) => isOnTime[place]).length,
      capacity: hoursOf(one, parameters.days),
      busy: busyOf(enterprise),
      ...exchangedHours(assignments, orders, enterprise),
      outside: hoursWhere(({ owner, order }) => owner === null && orders[order]?.enterprise === enterprise),
    };
  });
  const total = (of: (figures: EnterpriseFigures) => number) =>
    enterprises.reduce((sum, figures) => sum + of(figures), 0);
  const waited = orders.reduce((sum, { release }, place) => sum + doneOn[place]! - release + 1, 0);
  return {
    enterprises,
    assignments,
    doneOn,
    cost: costs.reduce((sum, cost) => sum + cost, 0),
    utilisation:
      total(({ busy }) => busy) /
      Math.max(
        1,
        total(({ capacity }) => capacity),
      ),
    onTimeShare: orders.length === 0 ? 1 : total(({ onTime }) => onTime) / orders.length,
    deliveryDays: orders.length === 0 ? 0 : waited / orders.length,
    centre: { capacity: centre, busy: busyOf('centre'), rent },
  };
}

/** Machine-hours of a shop over all planned days. */
export function hoursOf({ capacity }: { readonly capacity: readonly number[] }, days: number): number {
  return capacity.reduce((sum, hours) => sum + hours, 0) * days;
}
