import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterClockSetBack,
  afterFailure,
  afterSuccess,
  attemptStateSchema,
  noFailures,
  readAttemptState,
  waitBefore,
  type AttemptState,
} from './attemptDelay.ts';

const morning = Date.UTC(2026, 10, 22, 1);
const moment = fc.integer({ min: 0, max: 4_102_444_800_000 });
const anyState: fc.Arbitrary<AttemptState> = fc.record({
  failures: fc.integer({ min: 0, max: 1_000 }),
  lastFailureAt: moment,
});

function failTimes(times: number, now: number): AttemptState {
  let state = noFailures;
  for (let count = 0; count < times; count += 1) state = afterFailure(state, now);
  return state;
}

function fullDelay(state: AttemptState): number {
  return waitBefore(state, state.lastFailureAt);
}

describe('waitBefore', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 5],
    [5, 15],
    [6, 60],
    [7, 300],
    [8, 300],
    [99, 300],
  ])('after %i failures it is %i seconds', (failures, seconds) => {
    expect(waitBefore(failTimes(failures, morning), morning)).toBe(seconds * 1_000);
  });

  it('counts down to nothing', () => {
    const state = failTimes(5, morning);
    expect(waitBefore(state, morning + 14_999)).toBe(1);
    expect(waitBefore(state, morning + 15_000)).toBe(0);
  });

  it('is the full delay when the clock was set back, and never more than that', () => {
    fc.assert(
      fc.property(anyState, moment, (state, now) => {
        const wait = waitBefore(state, now);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(fullDelay(state));
        if (now <= state.lastFailureAt) expect(wait).toBe(fullDelay(state));
      }),
    );
  });

  it('never grows as time goes by, and is over after the full delay', () => {
    fc.assert(
      fc.property(anyState, fc.nat(400_000), fc.nat(400_000), (state, passed, more) => {
        const sooner = waitBefore(state, state.lastFailureAt + passed);
        const later = waitBefore(state, state.lastFailureAt + passed + more);
        expect(later).toBe(Math.max(0, sooner - more));
        expect(waitBefore(state, state.lastFailureAt + fullDelay(state))).toBe(0);
      }),
    );
  });

  it('never gets shorter by a further failure, and is gone after a success', () => {
    fc.assert(
      fc.property(anyState, moment, (state, now) => {
        expect(waitBefore(afterFailure(state, now), now)).toBeGreaterThanOrEqual(waitBefore(state, now));
        expect(waitBefore(afterSuccess(), now)).toBe(0);
      }),
    );
  });
});

describe('afterClockSetBack', () => {
  it('lets the full delay run once more, not until the old time comes round', () => {
    const state = failTimes(7, morning);
    const yesterday = morning - 86_400_000;
    const kept = afterClockSetBack(state, yesterday);
    expect(waitBefore(kept, yesterday)).toBe(300_000);
    expect(waitBefore(kept, yesterday + 300_000)).toBe(0);
  });

  it('changes neither the count nor the wait of the moment', () => {
    fc.assert(
      fc.property(anyState, moment, (state, now) => {
        const kept = afterClockSetBack(state, now);
        expect(kept.failures).toBe(state.failures);
        expect(waitBefore(kept, now)).toBe(waitBefore(state, now));
        if (now >= state.lastFailureAt) expect(kept).toEqual(state);
      }),
    );
  });
});

describe('the stored state', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyState, moment, (state, now) => {
        const written = afterFailure(state, now);
        expect(readAttemptState(JSON.stringify(written), now + 1)).toEqual(written);
      }),
    );
  });

  it.each([
    '',
    '{"failures":0',
    'null',
    '[]',
    '{}',
    '{"failures":-1,"lastFailureAt":0}',
    '{"failures":1.5,"lastFailureAt":0}',
    '{"failures":0,"lastFailureAt":-1}',
    '{"failures":0,"lastFailureAt":null}',
    '{"failures":0,"lastFailureAt":0,"more":1}',
  ])('counts as five failures just now when it reads %j', (text) => {
    expect(readAttemptState(text, morning)).toEqual({ failures: 5, lastFailureAt: morning });
  });

  it('reads anything without an error', () => {
    fc.assert(
      fc.property(fc.anything(), moment, (value, now) => {
        expect(attemptStateSchema(now).safeParse(value).success).toBe(true);
      }),
    );
  });
});
