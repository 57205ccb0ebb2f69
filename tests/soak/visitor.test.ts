import { expect, test } from 'vitest';
import type { Random } from '#tests/torture/random.ts';
import { randomSequence } from '#tests/bench/seed/randomSequence.ts';
import type { Sight, Target } from './targets.ts';
import { middleOf, nextTouch } from './visitor.ts';

const corner = { left: 0, top: 0, width: 72, height: 72 };
const target = (kind: Target['kind'], left: number): Target => ({
  kind,
  label: kind,
  left,
  top: 100,
  width: 200,
  height: 100,
});
const sight = (targets: readonly Target[]): Sight => ({
  screen: 'exhibits',
  exhibit: 'funds',
  targets,
  corner,
});
const within = (point: { readonly x: number; readonly y: number }, { left, top, width, height }: Target) =>
  point.x > left && point.x < left + width && point.y > top && point.y < top + height;

test('a visitor touches what is in sight, each kind sooner or later, and the same for the same seed', () => {
  const targets = (['button', 'chart', 'slider', 'field'] as const).map((kind, place) =>
    target(kind, 300 + place * 300),
  );
  const play = (random: Random) => Array.from({ length: 200 }, () => nextTouch(random, sight(targets)));
  const points = play(randomSequence(7));
  for (const point of points) expect(targets.some((one) => point !== null && within(point, one))).toBe(true);
  for (const one of targets) expect(points.some((point) => point !== null && within(point, one))).toBe(true);
  expect(play(randomSequence(7))).toEqual(points);
  expect(play(randomSequence(8))).not.toEqual(points);
});

test('nobody touches the operator’s corner, or where nothing is', () => {
  const covered: Target = { ...target('chart', 0), ...corner };
  const random = randomSequence(7);
  for (let touch = 0; touch < 50; touch += 1) expect(nextTouch(random, sight([covered]))).toBeNull();
  expect(nextTouch(random, sight([]))).toBeNull();
  expect(middleOf(target('button', 300))).toEqual({ x: 400, y: 150 });
});
