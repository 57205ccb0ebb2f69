import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventHeap, nextTime, planEvent, takeEvent } from './eventHeap.ts';

// Few different times, so that many tie.
const time = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 10, noNaN: true }));

test('events come out by time, and those of one time in the order in which they were planned', () => {
  fc.assert(
    fc.property(fc.array(time, { maxLength: 200 }), (times) => {
      const heap = createEventHeap(2);
      times.forEach((at, event) => planEvent(heap, at, event));
      const taken = times.map(() => takeEvent(heap));
      // Array sorting is stable.
      expect(taken).toEqual([...times.keys()].toSorted((one, other) => times[one]! - times[other]!));
      expect(takeEvent(heap)).toBe(-1);
    }),
  );
});

test('it keeps the order while events are planned and taken in turn', () => {
  const step = fc.oneof(time, fc.constant('take' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const heap = createEventHeap(2);
      const waiting: { at: number; event: number }[] = [];
      steps.forEach((one, event) => {
        if (one === 'take') {
          waiting.sort((first, second) => first.at - second.at || first.event - second.event);
          expect(nextTime(heap)).toBe(waiting[0]?.at ?? Number.POSITIVE_INFINITY);
          expect(takeEvent(heap)).toBe(waiting.shift()?.event ?? -1);
        } else {
          planEvent(heap, one, event);
          waiting.push({ at: one, event });
        }
      });
      expect(heap.size).toBe(waiting.length);
    }),
  );
});
