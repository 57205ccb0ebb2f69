import type { SharedFactoryFigures } from './factoryFigures.ts';
import type { Owner } from './plan.ts';
import type { SharedFactoryResult } from './runSharedFactory.ts';

/** Machine-hours that one shop works for another's orders. */
export type Exchange = {
  readonly from: Owner;
  /** The enterprise whose orders they are. */
  readonly to: number;
  readonly hours: number;
};

/** Who works for whom, the most first; what each does for itself or gives away outside is left out. */
export function exchangesOf(
  { orders }: SharedFactoryResult,
  { assignments }: SharedFactoryFigures,
): readonly Exchange[] {
  const exchanges = new Map<string, Exchange>();
  for (const { order, owner, hours } of assignments) {
    const to = orders[order]?.enterprise;
    if (owner === null || to === undefined || owner === to) continue;
    const key = `${owner} ${to}`;
    exchanges.set(key, { from: owner, to, hours: hours + (exchanges.get(key)?.hours ?? 0) });
  }
  return [...exchanges.values()].toSorted((one, other) => other.hours - one.hours);
}

/** One process of one shop, day by day, machine-hours. */
export type BusyDays = {
  readonly owner: Owner;
  readonly name: string;
  /** Place in the parameters' processes. */
  readonly process: number;
  /** A day. */
  readonly capacity: number;
  readonly own: readonly number[];
  readonly forOthers: readonly number[];
};

/** What the machines do on each day: enterprise after enterprise, the centre last; only processes that a shop has machines for. */
export function busyDays(
  { parameters, orders, centre }: SharedFactoryResult,
  { assignments }: SharedFactoryFigures,
): readonly BusyDays[] {
  const shops = [
    ...parameters.enterprises.map(({ name, capacity }, owner) => ({ owner, name, capacity })),
    { owner: 'centre' as const, name: parameters.centre.name, capacity: centre.capacity },
  ];
  return shops.flatMap(({ owner, name, capacity }) =>
    capacity.flatMap((hours, process): readonly BusyDays[] => {
      if (hours === 0) return [];
      const own = Array.from({ length: parameters.days }, () => 0);
      const forOthers = [...own];
      for (const one of assignments) {
        const order = orders[one.order];
        if (one.owner !== owner || order?.process !== process) continue;
        (order.enterprise === owner ? own : forOthers)[one.day]! += one.hours;
      }
      return [{ owner, name, process, capacity: hours, own, forOthers }];
    }),
  );
}
