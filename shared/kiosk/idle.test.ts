import fc from 'fast-check';
import { expect, it } from 'vitest';
import { presenceAt } from './idle.ts';

it('asks for ten seconds after the idle time, and then everybody is gone', () => {
  const at = (seconds: number) => presenceAt(1000 + seconds * 1000, 1000, 60);
  expect(at(0)).toEqual({ phase: 'present' });
  expect(at(59.9)).toEqual({ phase: 'present' });
  expect(at(60)).toEqual({ phase: 'asking', left: 10 });
  expect(at(69.1)).toEqual({ phase: 'asking', left: 1 });
  expect(at(70)).toEqual({ phase: 'gone' });
});

it('never goes back without a touch', () => {
  const order = { present: 0, asking: 1, gone: 2 };
  fc.assert(
    fc.property(
      fc.integer({ min: 15, max: 900 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      fc.integer({ min: 0, max: 2_000_000 }),
      (idleSeconds, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const before = presenceAt(early, 0, idleSeconds).phase;
        expect(order[presenceAt(late, 0, idleSeconds).phase]).toBeGreaterThanOrEqual(order[before]);
      },
    ),
  );
});
