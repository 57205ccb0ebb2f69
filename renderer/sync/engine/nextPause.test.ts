import { expect, test } from 'vitest';
import { usualPause } from '#shared/sync/nextTry.ts';
import { nextPause } from './nextPause.ts';

test('after a sync that went to its end the next one comes in a quarter of an hour', () => {
  expect(nextPause(null, 0, 0.5)).toBe(usualPause);
  expect(nextPause({ code: 'cancelled' }, 0, 0.5)).toBe(usualPause);
});

test('what passes by itself is tried again soon, then ever more seldom, and never before the platform wants it', () => {
  expect(nextPause({ code: 'unreachable' }, 1, 1)).toBe(1000);
  expect(nextPause({ code: 'unreachable' }, 5, 1)).toBe(16_000);
  expect(nextPause({ code: 'unreachable' }, 30, 1)).toBe(usualPause);
  expect(nextPause({ code: 'tooMany', retryAfter: 90 }, 1, 0)).toBe(90_000);
});

test.each(['revoked', 'unauthorized', 'manyDeletions', 'versionUnsupported'])(
  '%s waits for a person',
  (code) => {
    expect(nextPause({ code }, 1, 0.5)).toBe(null);
  },
);
