import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLater, replicaOf, stampOver, stampPattern, timeOf } from './stamp.ts';

const replicas = fc.uuid();
const clocks = fc.integer({ min: 0, max: 4_102_444_800_000 });

test('a state is later than the one that it was made on, whatever the clocks say', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(clocks, replicas), { minLength: 2, maxLength: 30 }), (edits) => {
      let previous: string | null = null;
      for (const [clock, replica] of edits) {
        const stamp: string = stampOver(previous, clock, replica);
        expect(stamp).toMatch(stampPattern);
        expect(replicaOf(stamp)).toBe(replica);
        if (previous !== null) expect(isLater(stamp, previous)).toBe(true);
        previous = stamp;
      }
    }),
  );
});

test('without an earlier state the stamp tells the clock', () => {
  fc.assert(
    fc.property(clocks, replicas, (clock, replica) => {
      expect(timeOf(stampOver(null, clock, replica))).toBe(clock);
    }),
  );
});

test('a counter that is full goes on in the next millisecond', () => {
  const replica = '00000000-0000-4000-8000-000000000001';
  const full = `000000000001000.999999.${replica}`;
  expect(stampOver(full, 5, replica)).toBe(`000000000001001.000000.${replica}`);
});

test('a clock before 1970 counts as 1970', () => {
  const replica = '00000000-0000-4000-8000-000000000001';
  expect(timeOf(stampOver(null, -1, replica))).toBe(0);
});
