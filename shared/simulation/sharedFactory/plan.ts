import type { Order } from './drawOrders.ts';
import { minCostFlow, type Arc } from './minCostFlow.ts';
import type { SharedFactoryParameters } from './parameters.ts';

/** Whose machines: an enterprise by its place in the parameters, or the centre. */
export type Owner = number | 'centre';

export type Shop = {
  readonly owner: Owner;
  readonly east: number;
  readonly north: number;
  /** Whole machine-hours a day, by process. */
  readonly capacity: readonly number[];
  readonly rates: readonly number[];
};

/** Hours of one order on one day; `owner` null: given away outside, back on the day after the last one. */
export type Assignment = {
  /** Place in the planned orders. */
  readonly order: number;
  readonly owner: Owner | null;
  readonly day: number;
  readonly hours: number;
};

export type Plan = {
  readonly orders: readonly Order[];
  readonly assignments: readonly Assignment[];
  /** 元, all in. */
  readonly cost: number;
  /** 元 for one hour more of each order: what it costs at the margin. */
  readonly hourPrices: readonly number[];
  /** 元 that one hour more of a shop's machine would save, times the hours there are, over all days and processes: by shop. */
  readonly rents: readonly number[];
};

/** What a plan's costs depend on, beside orders and shops. */
export type Terms = Pick<
  SharedFactoryParameters,
  'days' | 'enterprises' | 'transport' | 'late' | 'waiting' | 'outsourcing'
> & { readonly fee: number };

/** Roads are longer than the straight line by about this much (示例取值). */
const detour = 1.3;

/** Costs are whole 分, so that the flow is exact. */
const fen = (yuan: number) => Math.round(yuan * 100);

/** 元 for one machine-hour of an order at a shop on a day. */
export function hourCost(
  terms: Terms,
  { enterprise, process, release, due }: Order,
  shop: Shop,
  day: number,
): number {
  const home = terms.enterprises[enterprise];
  const isAway = shop.owner !== enterprise && home !== undefined;
  const km = isAway ? detour * Math.hypot(shop.east - home.east, shop.north - home.north) : 0;
  const away = isAway ? terms.fee + km * terms.transport : 0;
  return (shop.rates[process] ?? 0) + away + delayCost(terms, release, due, day);
}

/** 元 for one machine-hour that is given away outside. */
export function outsideCost(terms: Terms, { process, release, due }: Order): number {
  return (terms.outsourcing[process] ?? 0) + delayCost(terms, release, due, terms.days);
}

function delayCost({ late, waiting }: Terms, release: number, due: number, day: number): number {
  return waiting * (day - release) + late * Math.max(0, day - due);
}

/**
 * The plan of all orders on all shops that costs least: a transport problem from orders to (shop, process, day), solved
 * exactly as a flow. Orders are divided by whole hours. What can be sent from an order to a slot has no limit of its own, so that
 * the potentials are prices of hours and of slots alone. Pure.
 */
export function leastCostPlan(terms: Terms, orders: readonly Order[], shops: readonly Shop[]): Plan {
  const slots = slotsOf(terms, shops);
  const firstSlot = orders.length;
  const outside = firstSlot + slots.length;
  const sink = outside + 1;
  const arcs: Arc[] = [
    ...slots.map(({ capacity }, index) => ({ from: firstSlot + index, to: sink, capacity, cost: 0 })),
    { from: outside, to: sink, capacity: Infinity, cost: 0 },
  ];
  const firstUse = arcs.length;
  const slotsOfUses: (Slot | null)[] = [];
  for (const [order, given] of orders.entries()) {
    for (const [index, slot] of slots.entries()) {
      if (slot.process !== given.process || slot.day < given.release) continue;
      const cost = fen(hourCost(terms, given, slot.shop, slot.day));
      arcs.push({ from: order, to: firstSlot + index, capacity: Infinity, cost });
      slotsOfUses.push(slot);
    }
    arcs.push({ from: order, to: outside, capacity: Infinity, cost: fen(outsideCost(terms, given)) });
    slotsOfUses.push(null);
  }
  const supplies = orders.map(({ hours }, node) => ({ node, amount: hours }));
  const flow = minCostFlow({ nodes: sink + 1, arcs, supplies, sink });
  if (flow === null) throw new Error('Work can always be given away outside.');
  const { on, cost, potentials } = flow;
  const worth = (node: number) => (potentials[sink]! - potentials[node]!) / 100;
  const assignments: Assignment[] = [];
  for (const [use, slot] of slotsOfUses.entries()) {
    const hours = on[firstUse + use]!;
    const order = arcs[firstUse + use]!.from;
    if (hours > 0)
      assignments.push({ order, owner: slot?.shop.owner ?? null, day: slot?.day ?? terms.days, hours });
  }
  const rents = shops.map((shop) =>
    slots.reduce(
      (sum, slot, index) =>
        slot.shop === shop ? sum + slot.capacity * Math.max(0, worth(firstSlot + index)) : sum,
      0,
    ),
  );
  return {
    orders,
    assignments,
    cost: cost / 100,
    hourPrices: orders.map((_, index) => worth(index)),
    rents,
  };
}

type Slot = {
  readonly shop: Shop;
  readonly process: number;
  readonly day: number;
  readonly capacity: number;
};

function slotsOf({ days }: Terms, shops: readonly Shop[]): readonly Slot[] {
  return shops.flatMap((shop) =>
    shop.capacity.flatMap((capacity, process) =>
      capacity === 0 ? [] : Array.from({ length: days }, (_, day) => ({ shop, process, day, capacity })),
    ),
  );
}
