import type { Random } from '../seededRandom.ts';
import type { SchedulingParameters } from './parameters.ts';
import { shopOf, type Job, type Shop } from './shop.ts';

/** An order as it came in, the first one first. */
export type ShopOrder = {
  /** 01, 02 … */
  readonly number: string;
  /** Its place in the parameters' products. */
  readonly product: number;
  readonly quantity: number;
  /** Minutes from now on. */
  readonly due: number;
  readonly isKey: boolean;
};

/**
 * Draws the orders of a seed: every product comes about equally often, quantities are whole lots, due times lie evenly
 * between the shares of the busiest machine's work that the parameters name (whole hours, and never less than the order's
 * own work takes).
 */
export function drawOrders(parameters: SchedulingParameters, random: Random): readonly ShopOrder[] {
  const { products, orders } = parameters;
  const drawn = mixed(products.length, orders.count, random).map((product) => {
    const { from, to, lot } = products[product]!.quantity;
    const [least, most] = [Math.ceil(from / lot), Math.floor(to / lot)];
    return {
      product,
      quantity: lot * Math.max(1, least + Math.floor(random() * (most - least + 1))),
      share: orders.due.from + random() * (orders.due.to - orders.due.from),
      isKey: random() < orders.keyShare,
    };
  });
  const work = new Map<string, number>();
  for (const { product, quantity } of drawn) {
    for (const step of products[product]!.route) {
      work.set(step.machine, (work.get(step.machine) ?? 0) + minutesOf(step, quantity));
    }
  }
  const busiest = Math.max(...work.values());
  return drawn.map(({ product, quantity, share, isKey }, place) => {
    const own = products[product]!.route.reduce((sum, step) => sum + minutesOf(step, quantity), 0);
    const due = 60 * Math.ceil(Math.max(share * busiest, own) / 60);
    return { number: String(place + 1).padStart(2, '0'), product, quantity, due, isKey };
  });
}

/** So many of so many products by turns, mixed (Fisher and Yates). */
function mixed(products: number, count: number, random: Random): number[] {
  const list = Array.from({ length: count }, (_, place) => place % products);
  for (let place = count - 1; place > 0; place -= 1) {
    const other = Math.floor(random() * (place + 1));
    [list[place], list[other]] = [list[other]!, list[place]!];
  }
  return list;
}

/** Whole minutes that an order takes at a step, at least one. */
function minutesOf(step: { readonly seconds: number; readonly minutes: number }, quantity: number): number {
  return Math.max(1, Math.round(step.minutes + (step.seconds * quantity) / 60));
}

/** Orders as jobs of a shop. */
export function shopOfOrders(parameters: SchedulingParameters, orders: readonly ShopOrder[]): Shop {
  const { machines, families, setups, products } = parameters;
  const jobs = orders.map(({ product, quantity, due, isKey }): Job => {
    const { route, family } = products[product]!;
    return {
      operations: route.map((step) => ({
        machine: machines.findIndex(({ name }) => name === step.machine),
        duration: minutesOf(step, quantity),
        family: families.indexOf(family),
      })),
      due,
      weight: isKey ? parameters.orders.keyWeight : 1,
    };
  });
  return shopOf(jobs, {
    machines: machines.length,
    families: families.length,
    setup: (on, from, to) => Math.round((setups[from]?.[to] ?? 0) * (machines[on]?.setupFactor ?? 0)),
  });
}
