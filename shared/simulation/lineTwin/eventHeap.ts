/** What will happen, the earliest first; of what happens at the same moment, what was planned first comes first. */
export type EventHeap = {
  times: Float64Array;
  /** When it was planned, as a running number: breaks ties. */
  sequences: Float64Array;
  events: Int32Array;
  size: number;
  planned: number;
};

/** An empty list of events; it grows as it needs to. */
export function createEventHeap(capacity = 64): EventHeap {
  return {
    times: new Float64Array(capacity),
    sequences: new Float64Array(capacity),
    events: new Int32Array(capacity),
    size: 0,
    planned: 0,
  };
}

/** Plans an event (any whole number that the caller understands) for a time. O(log n). */
export function planEvent(heap: EventHeap, time: number, event: number): void {
  if (heap.size === heap.times.length) grow(heap);
  const sequence = heap.planned;
  heap.planned += 1;
  let hole = heap.size;
  heap.size += 1;
  const { times, sequences, events } = heap;
  while (hole > 0) {
    const parent = (hole - 1) >> 1;
    // The newest one loses every tie, so times decide.
    if (times[parent]! <= time) break;
    times[hole] = times[parent]!;
    sequences[hole] = sequences[parent]!;
    events[hole] = events[parent]!;
    hole = parent;
  }
  times[hole] = time;
  sequences[hole] = sequence;
  events[hole] = event;
}

/** The time of the next event; Infinity where there is none. */
export function nextTime({ times, size }: EventHeap): number {
  return size === 0 ? Number.POSITIVE_INFINITY : times[0]!;
}

/** Takes the next event out; −1 where there is none. O(log n). */
export function takeEvent(heap: EventHeap): number {
  if (heap.size === 0) return -1;
  const { times, sequences, events } = heap;
  const taken = events[0]!;
  heap.size -= 1;
  const last = heap.size;
  const time = times[last]!;
  const sequence = sequences[last]!;
  const event = events[last]!;
  let hole = 0;
  for (;;) {
    let child = 2 * hole + 1;
    if (child >= last) break;
    if (child + 1 < last && isBefore(heap, child + 1, child)) child += 1;
    const childTime = times[child]!;
    if (childTime > time || (childTime === time && sequences[child]! > sequence)) break;
    times[hole] = childTime;
    sequences[hole] = sequences[child]!;
    events[hole] = events[child]!;
    hole = child;
  }
  times[hole] = time;
  sequences[hole] = sequence;
  events[hole] = event;
  return taken;
}

function isBefore({ times, sequences }: EventHeap, one: number, other: number): boolean {
  const difference = times[one]! - times[other]!;
  return difference < 0 || (difference === 0 && sequences[one]! < sequences[other]!);
}

function grow(heap: EventHeap): void {
  const larger = createEventHeap(heap.times.length * 2);
  larger.times.set(heap.times);
  larger.sequences.set(heap.sequences);
  larger.events.set(heap.events);
  heap.times = larger.times;
  heap.sequences = larger.sequences;
  heap.events = larger.events;
}
