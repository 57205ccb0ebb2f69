import { machineStates, type LineRecorder } from './recorder.ts';

/** What was measured after the warm-up, in batches of equal length. Minutes and parts. */
export type LineStatistics = {
  readonly batchMinutes: number;
  /** By batch: parts that left, the sum of their cycle times, and parts × minutes in the line. */
  readonly finished: Float64Array;
  readonly cycleMinutes: Float64Array;
  readonly partMinutes: Float64Array;
  /** Minutes of each machine in each state, at machine × 4 + state. */
  readonly stateMinutes: Float64Array;
};

type Window = {
  readonly machines: number;
  /** Nothing is counted before; the line comes to itself. */
  readonly warmUp: number;
  readonly end: number;
  readonly batches: number;
};

/**
 * Measures a line from `warmUp` to `end`. Parts in the line, parts that leave and their cycle times are measured each for
 * itself, so that Little's law is a finding and not an assumption. Call `close` once, after the run.
 */
export function measureLine({ machines, warmUp, end, batches }: Window) {
  const batchMinutes = (end - warmUp) / batches;
  const statistics: LineStatistics = {
    batchMinutes,
    finished: new Float64Array(batches),
    cycleMinutes: new Float64Array(batches),
    partMinutes: new Float64Array(batches),
    stateMinutes: new Float64Array(machines * 4),
  };
  const since = new Float64Array(machines);
  const states = new Uint8Array(machines);
  let inLine = 0;
  let countedTo = warmUp;

  const batchAt = (time: number) => Math.min(batches - 1, Math.floor((time - warmUp) / batchMinutes));
  const countParts = (time: number) => {
    while (countedTo < time) {
      const batch = batchAt(countedTo);
      const until = batch === batches - 1 ? time : Math.min(time, warmUp + (batch + 1) * batchMinutes);
      // Rounding may put the end of a batch where it began.
      const next = until > countedTo ? until : time;
      statistics.partMinutes[batch]! += inLine * (next - countedTo);
      countedTo = next;
    }
  };
  const countState = (time: number, machine: number) => {
    const from = Math.max(warmUp, since[machine]!);
    if (time > from) statistics.stateMinutes[machine * 4 + states[machine]!]! += time - from;
    since[machine] = time;
  };

  const recorder: Partial<LineRecorder> = {
    onMachine: (time, machine, state) => {
      countState(time, machine);
      states[machine] = state;
    },
    onRelease: (time, now) => {
      countParts(time);
      inLine = now;
    },
    onFinish: (time, now, minutes) => {
      countParts(time);
      inLine = now;
      if (time < warmUp) return;
      const batch = batchAt(time);
      statistics.finished[batch]! += 1;
      statistics.cycleMinutes[batch]! += minutes;
    },
  };
  const close = (): LineStatistics => {
    countParts(end);
    for (let machine = 0; machine < machines; machine += 1) countState(end, machine);
    return statistics;
  };
  return { recorder, close };
}

/** How large a share of the counted time these machines spent in each state; the four shares add up to 1. */
export function stateShares({ stateMinutes }: LineStatistics, first: number, count: number) {
  const minutes = [0, 0, 0, 0];
  for (let machine = first; machine < first + count; machine += 1) {
    for (let state = 0; state < 4; state += 1) minutes[state]! += stateMinutes[machine * 4 + state]!;
  }
  const all = minutes.reduce((sum, one) => sum + one, 0);
  const share = (state: number) => (all === 0 ? 0 : minutes[state]! / all);
  return {
    starved: share(machineStates.starved),
    working: share(machineStates.working),
    blocked: share(machineStates.blocked),
    down: share(machineStates.down),
  };
}
