import { expect, test } from 'vitest';
import { figureLine } from './figure.ts';
import type { Finding, FrameFinding } from './judge.ts';

const frames: FrameFinding = { moving: 4.23, low: 4.08, newPictures: 38.6, count: 900, isKept: true };
const heap: Finding = {
  measure: 'heap',
  slope: { value: 0.31, low: -0.12, high: 0.84 },
  gained: 0.16,
  judgedBy: 'slope',
  isKept: true,
};
const listeners: Finding = { ...heap, measure: 'listeners', gained: -0.4, judgedBy: 'gained' };
const figure = { minutes: 30, visits: 34, findings: [heap, listeners], frames, complaints: 0 };

test('a soak in one line', () => {
  expect(figureLine(figure)).toBe(
    'soak: 30 min, 34 visits, heap +0.3 MB/h (−0.1 to +0.8), listeners +0, main thread 4.2 ms a moving frame at p95 (n = 900, at least 4.1; 39 ms a new picture), 0 complaints',
  );
});

test('what is missed, not sure, or too short to tell is said so', () => {
  const lineOf = (finding: Finding) => figureLine({ ...figure, findings: [finding] });
  expect(lineOf({ ...heap, slope: { value: 9, low: 3, high: 12 }, isKept: false })).toContain(
    'heap +9.0 MB/h (+3.0 to +12.0) MISSED',
  );
  expect(lineOf({ ...heap, slope: { value: 1, low: -8, high: 12 } })).toContain('(−8.0 to +12.0, not sure)');
  expect(lineOf({ ...heap, judgedBy: 'gained' })).toContain(
    'heap +0.2 MB (+0.3 MB/h, too short to judge per hour)',
  );
  expect(lineOf({ ...heap, slope: null, isKept: false })).toContain('heap not compared MISSED');
  expect(figureLine({ ...figure, frames: { ...frames, isKept: false }, complaints: 2 })).toContain(
    'p95 MISSED (n = 900, at least 4.1; 39 ms a new picture), 2 complaints MISSED',
  );
});
