import type { Plan, Shop } from './plan.ts';

/** One of those who share: what it would pay alone, and how many hours it lent to and borrowed from others. */
export type Sharer = {
  readonly enterprise: number;
  /** 元. */
  readonly alone: number;
  readonly lent: number;
  readonly borrowed: number;
};

/**
 * 按互助机时: the saving is divided in proportion to the hours that each lent or borrowed, so that both sides of an
 * exchange gain. Payments (元, one for each sharer) add up to `cost`; nobody pays more than alone, because no plan of all costs
 * more than the plans of each together.
 */
export function settleByHours(sharers: readonly Sharer[], cost: number): readonly number[] {
  const saving = sharers.reduce((sum, { alone }) => sum + alone, 0) - cost;
  const exchanged = sharers.reduce((sum, { lent, borrowed }) => sum + lent + borrowed, 0);
  return sharers.map(({ alone, lent, borrowed }) =>
    exchanged === 0 ? alone : alone - (saving * (lent + borrowed)) / exchanged,
  );
}

/**
 * 按影子价格: each hour of an order is paid at what one hour more would cost, each machine earns what one hour more of it would
 * save. Owen (1975): these payments lie in the core: no group of sharers would pay less among themselves. They add up to the
 * plan's cost and the rents of shops that belong to no sharer, the centre's.
 */
export function settleByPrices(
  sharers: readonly Sharer[],
  { orders, hourPrices, rents }: Plan,
  shops: readonly Shop[],
): readonly number[] {
  return sharers.map(({ enterprise }) => {
    const due = orders.reduce(
      (sum, order, index) => (order.enterprise === enterprise ? sum + order.hours * hourPrices[index]! : sum),
      0,
    );
    const earned = shops.reduce(
      (sum, { owner }, index) => (owner === enterprise ? sum + rents[index]! : sum),
      0,
    );
    return due - earned;
  });
}
