import { machineStates, type LineRecorder } from './recorder.ts';

/** When each machine was active (it worked or was repaired) without a pause: begin and end of one period after the other. */
export type ActivePeriods = readonly (readonly number[])[];

/** Writes down the active periods of a line. A pause of no length is none. Call `close` once, after the run. */
export function recordActivePeriods(machines: number, end: number) {
  const periods = Array.from({ length: machines }, (): number[] => []);
  const active = new Uint8Array(machines);
  const recorder: Partial<LineRecorder> = {
    onMachine: (time, machine, state) => {
      const isActive = state === machineStates.working || state === machineStates.down;
      if (isActive === (active[machine] === 1)) return;
      active[machine] = isActive ? 1 : 0;
      const own = periods[machine]!;
      if (isActive && own.length > 0 && own.at(-1) === time) own.pop();
      else own.push(time);
    },
  };
  const close = (): ActivePeriods => {
    for (const own of periods) if (own.length % 2 === 1) own.push(end);
    return periods;
  };
  return { recorder, close };
}

/** How much of the time a machine was the bottleneck: alone, or while the bottleneck moved from or to it. Shares of the time looked at. */
export type BottleneckShare = { readonly sole: number; readonly shifting: number };

/**
 * The active period method: at any moment the bottleneck is the machine with the longest active period, since it is what
 * the others wait for; where the period of one overlaps with that of the next, the bottleneck is shifting (Roser, Nakano,
 * Tanaka, Shifting Bottleneck Detection, Winter Simulation Conference 2002). Looks at the time from `from` to `end`.
 */
export function bottleneckShares(
  periods: ActivePeriods,
  from: number,
  end: number,
): readonly BottleneckShare[] {
  const sole = periods.map(() => 0);
  const shifting = periods.map(() => 0);
  const next = periods.map(() => 0);
  const length = end - from;
  let before: Period | null = null;
  let time = from;
  // Until when the present period has been given out already, as shared with the one before.
  let givenTo = from;
  while (time < end) {
    const current = longestAt(periods, next, time);
    if (current === null) break;
    const begin = Math.max(from, current.begin);
    const until = Math.min(end, current.end);
    if (before !== null) {
      const beforeEnd = Math.min(end, before.end);
      const overlap = Math.max(givenTo, Math.min(beforeEnd, begin));
      sole[before.machine]! += overlap - givenTo;
      shifting[before.machine]! += beforeEnd - overlap;
      shifting[current.machine]! += beforeEnd - overlap;
      givenTo = Math.max(beforeEnd, begin);
    } else givenTo = begin;
    before = current;
    time = until;
  }
  if (before !== null) sole[before.machine]! += Math.max(0, Math.min(end, before.end) - givenTo);
  return periods.map((_, machine) => ({
    sole: sole[machine]! / length,
    shifting: shifting[machine]! / length,
  }));
}

type Period = { readonly machine: number; readonly begin: number; readonly end: number };

/** The longest period that goes on after `time`; where nobody is active, the next one to begin. `next` moves on with time. */
function longestAt(periods: ActivePeriods, next: number[], time: number): Period | null {
  let longest: Period | null = null;
  let soonest: Period | null = null;
  for (const [machine, own] of periods.entries()) {
    while (next[machine]! < own.length && own[next[machine]! + 1]! <= time) next[machine]! += 2;
    const place = next[machine]!;
    if (place >= own.length) continue;
    const period = { machine, begin: own[place]!, end: own[place + 1]! };
    if (period.begin > time) {
      if (soonest === null || period.begin < soonest.begin) soonest = period;
    } else if (longest === null || period.end - period.begin > longest.end - longest.begin) longest = period;
  }
  return longest ?? soonest;
}
