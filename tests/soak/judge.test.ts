import { expect, test } from 'vitest';
import { randomSequence } from '#tests/bench/seed/randomSequence.ts';
import type { Frame } from './frames.ts';
import { judgeFrames, judgeMeasure } from './judge.ts';
import type { Sample } from './sample.ts';

/** Visits of a minute each: a sample in the loop and one at home, whose measures `of` gives by the hour. */
function soaked(minutes: number, of: (hour: number) => Partial<Sample>): readonly Sample[] {
  return Array.from({ length: minutes }, (_, minute) => minute).flatMap((minute) =>
    (['loop', 'home'] as const).map((scene, place) => {
      const at = (minute + place / 2) / 60;
      const base = scene === 'loop' ? 40 : 0;
      const same = { heap: 15 + base, process: 400 + base, nodes: 85 + base, detached: 8, listeners: 338 };
      return { at, visit: minute + 1, scene, ...same, ...of(at) };
    }),
  );
}

test('a kiosk that holds what it holds is kept, whatever the scenes differ by', () => {
  for (const minutes of [4, 60])
    for (const measure of ['heap', 'process', 'nodes', 'detached', 'listeners'] as const)
      expect(
        judgeMeasure(
          soaked(minutes, () => ({})),
          measure,
        ),
      ).toMatchObject({
        gained: 0,
        isKept: true,
      });
});

test('a leak is found per hour in a long soak, under noise that is larger than what an hour brings', () => {
  const random = randomSequence(7);
  const leaking = soaked(60, (hour) => ({ heap: 15 + 3 * hour + 0.5 * random() }));
  expect(judgeMeasure(leaking, 'heap')).toMatchObject({ judgedBy: 'slope', isKept: false });
  const noisy = soaked(60, () => ({ process: 400 + 8 * random() }));
  expect(judgeMeasure(noisy, 'process')).toMatchObject({ judgedBy: 'slope', isKept: true });
  const within = soaked(60, (hour) => ({ heap: 15 + 1.5 * hour }));
  expect(judgeMeasure(within, 'heap')).toMatchObject({ judgedBy: 'slope', isKept: true });
});

test('a short soak is judged by what was gained in all', () => {
  const chart = soaked(4, (hour) => ({ heap: 15 + 60 * 8 * hour }));
  expect(judgeMeasure(chart, 'heap')).toMatchObject({ judgedBy: 'gained', isKept: false });
  const settling = soaked(4, (hour) => ({ heap: 15 + 6 * hour }));
  expect(judgeMeasure(settling, 'heap')).toMatchObject({ judgedBy: 'gained', isKept: true });
});

test('nodes and listeners stay flat however long it takes', () => {
  const slow = soaked(60, (hour) => ({ listeners: 338 + Math.floor(60 * hour) }));
  expect(judgeMeasure(slow, 'listeners')).toMatchObject({ judgedBy: 'gained', isKept: false });
});

test('the first visit and the warm-up do not count', () => {
  const warming = soaked(8, (hour) => ({ heap: hour < 2 / 60 ? 400 : 15 }));
  expect(judgeMeasure(warming, 'heap').gained).toBe(0);
});

test('what cannot be compared is not kept', () => {
  expect(
    judgeMeasure(
      soaked(2, () => ({})),
      'heap',
    ),
  ).toMatchObject({ slope: null, isKept: false });
  expect(judgeMeasure([], 'heap').isKept).toBe(false);
});

const movement = (...works: readonly number[]): readonly Frame[] =>
  works.map((work, place) => ({ work, raster: 0, place }));
const steady = (work: number) => Array.from({ length: 20 }, () => work);

test('frames that move are judged at p95, and new pictures are told beside them', () => {
  const smooth = movement(40, 12, ...steady(3));
  expect(judgeFrames([...smooth, ...smooth])).toEqual({
    moving: 3,
    low: 3,
    newPictures: 52,
    count: 40,
    isKept: true,
  });
  expect(judgeFrames([...smooth, ...movement(40, 12, ...steady(9))])).toMatchObject({
    moving: 9,
    isKept: false,
  });
});

test('of few frames it takes more of them to miss the limit', () => {
  const works = [...Array.from({ length: 92 }, () => 3), ...Array.from({ length: 8 }, () => 9)];
  const few = movement(1, 1, ...works);
  expect(judgeFrames(few)).toMatchObject({ moving: 9, low: 3, isKept: true });
  const many = Array.from({ length: 20 }, () => few).flat();
  expect(judgeFrames(many)).toMatchObject({ moving: 9, low: 9, isKept: false });
  // Of many it is p95 that counts, however close to the limit it lies.
  const close = movement(1, 1, ...Array.from({ length: 1000 }, (_, at) => (at % 100 < 94 ? 3 : 6.1)));
  expect(judgeFrames(close)).toMatchObject({ moving: 6.1, isKept: false });
  const closer = movement(1, 1, ...Array.from({ length: 1500 }, (_, at) => (at < 1424 ? 3 : 6.1)));
  expect(judgeFrames(closer)).toMatchObject({ moving: 6.1, low: 3, isKept: false });
});

test('a picture that stands at once has one frame, and without any movement there is nothing to judge', () => {
  expect(judgeFrames([...movement(70), ...movement(1, 1, 1)])).toMatchObject({ newPictures: 70, moving: 1 });
  expect(() => judgeFrames(movement(5))).toThrow('empty');
});
