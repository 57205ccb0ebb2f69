import { changeoversOf, valueOf, type Objective } from './objective.ts';
import { listsOf, type Sequences } from './sequences.ts';
import { setupBetween, type Shop } from './shop.ts';
import { openTiming, timeStarts } from './timing.ts';

/** One bar of a Gantt chart; minutes from now on. The machine is set up for it in the `setup` minutes before its start. */
export type Bar = {
  readonly order: number;
  /** Which step of its route, from 0. */
  readonly step: number;
  readonly machine: number;
  readonly start: number;
  readonly end: number;
  readonly setup: number;
};

/** A schedule and what it comes to. Minutes; lateness is not weighted. */
export type Schedule = {
  /** Machine after machine, on each one after the other. */
  readonly bars: readonly Bar[];
  readonly makeSpan: number;
  /** Of each order: when it is finished, and by how much too late (0: in time). */
  readonly finished: readonly number[];
  readonly late: readonly number[];
  readonly onTimeShare: number;
  readonly lateMinutes: number;
  readonly changeovers: number;
  readonly setupMinutes: number;
  /** Of each machine: shares of the make-span that it works and that it is set up. */
  readonly machines: readonly { readonly work: number; readonly setup: number }[];
  /** 元, by the parameters' prices. */
  readonly cost: number;
};

/** Times sequences and counts; every operation starts as early as its job and its machine allow (semi-active). */
export function scheduleOf(shop: Shop, sequences: Sequences, prices: Objective): Schedule {
  const timing = openTiming(shop);
  if (!timeStarts(shop, sequences, timing)) throw new Error('A schedule has a cycle.');
  const { start, makeSpan } = timing;
  const { job, first, last, duration, due } = shop;
  const lists = listsOf(sequences);
  const bars = lists.flatMap((list, machine) =>
    list.map((id, place): Bar => {
      const before = list[place - 1];
      return {
        order: job[id]!,
        step: id - first[job[id]!]!,
        machine,
        start: start[id]!,
        end: start[id]! + duration[id]!,
        setup: before === undefined ? 0 : setupBetween(shop, before, id),
      };
    }),
  );
  const finished = Array.from(last, (id) => start[id]! + duration[id]!);
  const late = finished.map((end, order) => Math.max(0, end - due[order]!));
  const shareOf = (on: number, minutes: (bar: Bar) => number) =>
    bars.reduce((sum, bar) => sum + (bar.machine === on ? minutes(bar) : 0), 0) / makeSpan;
  return {
    bars,
    makeSpan,
    finished,
    late,
    onTimeShare: late.filter((minutes) => minutes === 0).length / late.length,
    lateMinutes: sumOf(late),
    changeovers: changeoversOf(shop, sequences),
    setupMinutes: sumOf(bars.map(({ setup }) => setup)),
    machines: lists.map((_, on) => ({
      work: shareOf(on, ({ start: from, end }) => end - from),
      setup: shareOf(on, ({ setup }) => setup),
    })),
    cost: valueOf(prices, shop, sequences, timing),
  };
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
