import { randomNormal, randomPoisson } from 'd3-random';
import { independentRandoms } from '../seededRandom.ts';
import type { UrgentOrder } from './choice.ts';
import { mostOrders, type SharedFactoryParameters } from './parameters.ts';

/** Machine-hours of one process. Days are counted from 0; it may be worked on from `release` on, `due` is its last day in time. */
export type Order = {
  /** Place in the parameters' enterprises. */
  readonly enterprise: number;
  readonly process: number;
  readonly hours: number;
  readonly release: number;
  readonly due: number;
  readonly isUrgent: boolean;
};

/**
 * The orders of a seed: their number is Poisson's, their hours normal, their days even over those that leave time until the
 * due day. Each enterprise draws from a sequence of its own.
 */
export function drawOrders(parameters: SharedFactoryParameters, seed: number): readonly Order[] {
  const { enterprises, processes, days, orders } = parameters;
  // The first sequence begins nearly alike for all small seeds; the others do not.
  const [, ...randoms] = independentRandoms(seed, enterprises.length + 1);
  return enterprises.flatMap(({ demand }, enterprise) => {
    const random = randoms[enterprise]!;
    const hoursOf = randomNormal.source(random)(orders.hours, orders.hours * orders.deviation);
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    return processes.flatMap((_, process) => {
      const expected = ((demand[process] ?? 0) * days) / orders.hours;
      const count = Math.min(mostOrders, randomPoisson.source(random)(expected)());
      return Array.from({ length: count }, (): Order => {
        const hours = Math.max(1, Math.round(hoursOf()));
        const long = orders.shortest + upTo(orders.longest - orders.shortest);
        const release = upTo(Math.max(0, days - 1 - long));
        return {
          enterprise,
          process,
          hours,
          release,
          due: Math.min(days - 1, release + long),
          isUrgent: false,
        };
      });
    });
  });
}

/** The orders that the visitor adds come on the first day. */
export function urgentOrders(urgent: readonly UrgentOrder[], days: number): readonly Order[] {
  return urgent.map((order) => ({
    ...order,
    due: Math.min(days - 1, order.due),
    release: 0,
    isUrgent: true,
  }));
}
