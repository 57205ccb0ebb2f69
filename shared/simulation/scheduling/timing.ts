import { setupBetween, type Shop } from './shop.ts';
import type { Sequences } from './sequences.ts';

/** When everything happens, given the machines' sequences: each operation as early as its job and its machine allow. */
export type Timing = {
  /** Start of each operation (its head), in minutes. */
  readonly start: Int32Array;
  /** Longest way from the end of each operation to the end of all (its tail), in minutes. */
  readonly tail: Int32Array;
  /** All operations, none before what it waits for. */
  readonly order: Int32Array;
  readonly waiting: Int8Array;
  makeSpan: number;
};

export function openTiming({ size }: Shop): Timing {
  return {
    start: new Int32Array(size),
    tail: new Int32Array(size),
    order: new Int32Array(size),
    waiting: new Int8Array(size),
    makeSpan: 0,
  };
}

/** Computes starts and make-span; false where the sequences contradict the routes (a cycle), and then nothing is valid. */
export function timeStarts(shop: Shop, { previous, next }: Sequences, timing: Timing): boolean {
  const { size, before, after, duration } = shop;
  const { start, order, waiting } = timing;
  let known = 0;
  for (let id = 0; id < size; id += 1) {
    const open = (before[id]! >= 0 ? 1 : 0) + (previous[id]! >= 0 ? 1 : 0);
    waiting[id] = open;
    if (open === 0) order[known++] = id;
  }
  let makeSpan = 0;
  for (let at = 0; at < known; at += 1) {
    const id = order[at]!;
    const [step, machineBefore] = [before[id]!, previous[id]!];
    const ofJob = step >= 0 ? start[step]! + duration[step]! : 0;
    const ofMachine =
      machineBefore >= 0
        ? start[machineBefore]! + duration[machineBefore]! + setupBetween(shop, machineBefore, id)
        : 0;
    const from = ofJob > ofMachine ? ofJob : ofMachine;
    start[id] = from;
    if (from + duration[id]! > makeSpan) makeSpan = from + duration[id]!;
    const [nextStep, machineNext] = [after[id]!, next[id]!];
    if (nextStep >= 0 && --waiting[nextStep]! === 0) order[known++] = nextStep;
    if (machineNext >= 0 && --waiting[machineNext]! === 0) order[known++] = machineNext;
  }
  timing.makeSpan = makeSpan;
  return known === size;
}

/** Computes tails, after the starts. */
export function timeTails(shop: Shop, { next }: Sequences, timing: Timing): void {
  const { size, after, duration } = shop;
  const { tail, order } = timing;
  for (let at = size - 1; at >= 0; at -= 1) {
    const id = order[at]!;
    const [step, machineNext] = [after[id]!, next[id]!];
    const ofJob = step >= 0 ? tail[step]! + duration[step]! : 0;
    const ofMachine =
      machineNext >= 0
        ? tail[machineNext]! + duration[machineNext]! + setupBetween(shop, id, machineNext)
        : 0;
    tail[id] = ofJob > ofMachine ? ofJob : ofMachine;
  }
}
