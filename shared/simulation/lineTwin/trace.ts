import { machineStates, type LineRecorder } from './recorder.ts';

/**
 * A stretch of a run to be shown as a moving picture: one change after the other, in the order of time. `kinds`: 0 – machine
 * `places` is in state `values` (see `machineStates`); 1 – before station `places` wait `values` parts; 2 – `values` parts are
 * in the line; 3 – part number `values` of the stretch has left it.
 */
export type LineTrace = {
  /** Minutes since the beginning of the stretch. */
  readonly times: Float64Array;
  readonly kinds: Uint8Array;
  readonly places: Uint8Array;
  readonly values: Uint16Array;
  readonly minutes: number;
  /** How things stood at its beginning. */
  readonly opening: LineFrame;
};

/** How a line stands at a moment: by machine its state, by station what waits before it. */
export type LineFrame = {
  readonly machines: Uint8Array;
  readonly queues: Uint16Array;
  readonly inLine: number;
  /** Parts that have left since the beginning of the stretch. */
  readonly finished: number;
};

export const traceKinds = { machine: 0, queue: 1, inLine: 2, finished: 3 } as const;

type Stretch = {
  readonly machines: number;
  readonly stations: number;
  readonly from: number;
  readonly minutes: number;
};

/** At most so many changes are kept; a stretch ends with them. */
export const mostChanges = 12_000;

/** Records a stretch of a run. Call `close` once, after the run. */
export function recordTrace({ machines, stations, from, minutes }: Stretch) {
  const times: number[] = [];
  const kinds: number[] = [];
  const places: number[] = [];
  const values: number[] = [];
  const states = new Uint8Array(machines);
  const queues = new Uint16Array(stations);
  let inLine = 0;
  let finished = 0;
  let opening: LineFrame | null = null;
  let end = from + minutes;

  const open = () => {
    opening ??= { machines: states.slice(), queues: queues.slice(), inLine, finished: 0 };
  };
  const add = (time: number, kind: number, place: number, value: number) => {
    if (time < from || time > end) return;
    open();
    if (times.length === mostChanges) {
      end = time;
      return;
    }
    times.push(time - from);
    kinds.push(kind);
    places.push(place);
    values.push(value);
  };

  const recorder: LineRecorder = {
    onMachine: (time, machine, state) => {
      add(time, traceKinds.machine, machine, state);
      states[machine] = state;
    },
    onQueue: (time, station, length) => {
      add(time, traceKinds.queue, station, length);
      queues[station] = length;
    },
    onRelease: (time, now) => {
      add(time, traceKinds.inLine, 0, now);
      inLine = now;
    },
    onFinish: (time, now) => {
      add(time, traceKinds.inLine, 0, now);
      inLine = now;
      if (time >= from && time <= end) finished += 1;
      add(time, traceKinds.finished, 0, finished);
    },
  };
  const close = (): LineTrace => {
    open();
    return {
      times: Float64Array.from(times),
      kinds: Uint8Array.from(kinds),
      places: Uint8Array.from(places),
      values: Uint16Array.from(values),
      minutes: end - from,
      opening: opening!,
    };
  };
  return { recorder, close };
}

/** How the line stood at a minute of the stretch; fast enough to be called for every picture. */
export function frameAt({ times, kinds, places, values, opening }: LineTrace, minute: number): LineFrame {
  const machines = opening.machines.slice();
  const queues = opening.queues.slice();
  let { inLine, finished } = opening;
  for (let at = 0; at < times.length && times[at]! <= minute; at += 1) {
    const value = values[at]!;
    const place = places[at]!;
    switch (kinds[at]) {
      case traceKinds.machine:
        machines[place] = value;
        break;
      case traceKinds.queue:
        queues[place] = value;
        break;
      case traceKinds.inLine:
        inLine = value;
        break;
      default:
        finished = value;
    }
  }
  return { machines, queues, inLine, finished };
}

/** Whether a state shows that the machine waits: for parts, or for a place to put one. */
export function isWaiting(state: number): boolean {
  return state === machineStates.starved || state === machineStates.blocked;
}
