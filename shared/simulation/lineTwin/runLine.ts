import type { Random } from '../seededRandom.ts';
import { createEventHeap, nextTime, planEvent, takeEvent, type EventHeap } from './eventHeap.ts';
import { streamFor, type Line } from './line.ts';
import { addPart, createPartQueue, takePart, type PartQueue } from './partQueue.ts';
import { machineStates, type LineRecorder, type MachineState } from './recorder.ts';
import { exponential, workTimes } from './workTimes.ts';

/** The machines of a line are numbered station by station: the number of each station's first one, and of all. */
export function firstMachines(line: Line): readonly number[] {
  const firsts = [0];
  for (const { machines } of line.stations) firsts.push(firsts.at(-1)! + machines);
  return firsts;
}

/**
 * Runs a line from empty for so many minutes, event by event. A machine that is done passes its part on, or holds it
 * until there is a place (blocking after service); of several that hold one, the first goes first. A repaired machine
 * goes on with the part that it had. `randoms` as `streamsOf` counts them. Pure but for what it tells the recorder.
 */
export function runLine(
  line: Line,
  minutes: number,
  randoms: readonly Random[],
  recorder: LineRecorder,
): void {
  const run = openRun(line, randoms, recorder);
  if (run.nextOrder === null) release(run);
  else planEvent(run.heap, run.nextOrder(), newOrder);
  while (nextTime(run.heap) <= minutes) {
    run.now = nextTime(run.heap);
    happen(run, takeEvent(run.heap));
  }
}

type Station = {
  readonly place: number;
  readonly first: number;
  readonly buffer: number;
  readonly queue: PartQueue;
  /** Machines without a part, and those that hold a finished one, the longest first. */
  readonly idle: number[];
  readonly blocked: number[];
  readonly drawWork: () => number;
};

type Machine = {
  readonly station: number;
  readonly drawFailure: () => number;
  readonly drawRepair: () => number;
  state: MachineState;
  part: number;
  /** Work that is left when it breaks down, and working time until it does. */
  left: number;
  untilFailure: number;
};

type Run = {
  readonly heap: EventHeap;
  readonly stations: readonly Station[];
  readonly machines: readonly Machine[];
  readonly recorder: LineRecorder;
  readonly nextOrder: (() => number) | null;
  readonly cards: number;
  now: number;
  waitingOrders: number;
  inLine: number;
};

/** An event is a machine's number × 4 + what happens to it, or a new order. */
const finished = 0;
const failed = 1;
const repaired = 2;
const newOrder = -2;

function openRun({ stations, orders, cards }: Line, randoms: readonly Random[], recorder: LineRecorder): Run {
  if (
    orders === null &&
    cards === Number.POSITIVE_INFINITY &&
    stations[0]?.buffer === Number.POSITIVE_INFINITY
  ) {
    throw new Error('A line with any number of orders, cards and places would take parts in forever.');
  }
  const machines = stations.flatMap(({ failure, machines: count }, station) =>
    Array.from({ length: count }, (_, place): Machine => {
      const random = streamFor(randoms, station, place);
      const drawFailure = failure === null ? never : () => failure.between * exponential(random);
      const drawRepair = failure === null ? never : () => failure.repair * exponential(random);
      return {
        station,
        drawFailure,
        drawRepair,
        state: machineStates.starved,
        part: 0,
        left: 0,
        untilFailure: drawFailure(),
      };
    }),
  );
  const opened = stations.map(({ minutes, variation, buffer }, place): Station => {
    const draw = workTimes(variation, streamFor(randoms, place, 'work'));
    const own = [...machines.keys()].filter((machine) => machines[machine]!.station === place);
    return {
      place,
      first: own[0] ?? 0,
      buffer,
      queue: createPartQueue(),
      idle: own.toReversed(),
      blocked: [],
      drawWork: () => minutes * draw(),
    };
  });
  const drawOrder = orders === null ? never : workTimes(orders.variation, randoms[0]!);
  return {
    heap: createEventHeap(),
    stations: opened,
    machines,
    recorder,
    nextOrder: orders === null ? null : () => orders.minutes * drawOrder(),
    cards,
    now: 0,
    waitingOrders: 0,
    inLine: 0,
  };
}

const never = () => Number.POSITIVE_INFINITY;

function happen(run: Run, event: number): void {
  if (event === newOrder) {
    run.waitingOrders += 1;
    if (run.nextOrder !== null) planEvent(run.heap, run.now + run.nextOrder(), newOrder);
    release(run);
    return;
  }
  const number = event >> 2;
  const machine = run.machines[number]!;
  const kind = event & 3;
  if (kind === finished) finish(run, number, machine);
  else if (kind === failed) {
    show(run, number, machineStates.down);
    machine.untilFailure = machine.drawFailure();
    planEvent(run.heap, run.now + machine.drawRepair(), number * 4 + repaired);
  } else {
    show(run, number, machineStates.working);
    goOn(run, number, machine);
  }
}

/** Lets parts in as long as there is an order, a card and a place. */
function release(run: Run): void {
  const first = run.stations[0]!;
  while ((run.nextOrder === null || run.waitingOrders > 0) && run.inLine < run.cards && hasPlace(first)) {
    run.waitingOrders -= 1;
    run.inLine += 1;
    run.recorder.onRelease(run.now, run.inLine);
    enter(run, first, run.now);
  }
}

function hasPlace({ idle, queue, buffer }: Station): boolean {
  return idle.length > 0 || queue.length < buffer;
}

function enter(run: Run, station: Station, part: number): void {
  const machine = station.idle.pop();
  if (machine === undefined) {
    addPart(station.queue, part);
    run.recorder.onQueue(run.now, station.place, station.queue.length);
  } else {
    show(run, machine, machineStates.working);
    start(run, station, machine, part);
  }
}

function start(run: Run, station: Station, number: number, part: number): void {
  const machine = run.machines[number]!;
  machine.part = part;
  machine.left = station.drawWork();
  goOn(run, number, machine);
}

function goOn(run: Run, number: number, machine: Machine): void {
  if (machine.untilFailure < machine.left) {
    machine.left -= machine.untilFailure;
    planEvent(run.heap, run.now + machine.untilFailure, number * 4 + failed);
  } else {
    machine.untilFailure -= machine.left;
    planEvent(run.heap, run.now + machine.left, number * 4 + finished);
  }
}

function finish(run: Run, number: number, machine: Machine): void {
  const station = run.stations[machine.station]!;
  const next = run.stations[machine.station + 1];
  if (next === undefined) {
    run.inLine -= 1;
    run.recorder.onFinish(run.now, run.inLine, run.now - machine.part);
    free(run, station, number);
    release(run);
  } else if (hasPlace(next)) {
    enter(run, next, machine.part);
    free(run, station, number);
  } else {
    station.blocked.push(number);
    show(run, number, machineStates.blocked);
  }
}

/** A machine has given its part away: it takes the next one, and who waits for a place behind it moves up. */
function free(run: Run, station: Station, number: number): void {
  if (station.queue.length > 0) {
    const part = takePart(station.queue);
    run.recorder.onQueue(run.now, station.place, station.queue.length);
    show(run, number, machineStates.working);
    start(run, station, number, part);
  } else {
    station.idle.push(number);
    show(run, number, machineStates.starved);
  }
  moveUp(run, station);
}

function moveUp(run: Run, station: Station): void {
  const before = run.stations[station.place - 1];
  if (before === undefined) {
    release(run);
    return;
  }
  while (before.blocked.length > 0 && hasPlace(station)) {
    const number = before.blocked.shift()!;
    enter(run, station, run.machines[number]!.part);
    free(run, before, number);
  }
}

function show(run: Run, number: number, state: MachineState): void {
  const machine = run.machines[number]!;
  if (machine.state === state) return;
  machine.state = state;
  run.recorder.onMachine(run.now, number, state);
}
