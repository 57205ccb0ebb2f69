import { expect, it } from 'vitest';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import { neighbour } from './neighbour.ts';
import { pickedKey } from '#hall/pickedKey.ts';
import { toggled } from './toggled.ts';
import { placeAfter, tourSteps } from './tour.ts';

// The tour asks the exhibits, and hands the content on without looking at it.
const content = {} as HallContent;

it('the tour shows every exhibit with its parts, the whole for longer, and begins again', () => {
  const steps = tourSteps(
    [
      { id: 'overview', tour: () => [null, 'pilots'] },
      { id: 'market', tour: () => [] },
    ],
    content,
  );
  expect(steps.map(({ exhibit, selected }) => [exhibit, selected])).toEqual([
    ['overview', null],
    ['overview', 'pilots'],
    ['market', null],
  ]);
  expect(steps[0]?.seconds).toBeGreaterThan(steps[1]?.seconds ?? 0);
  expect([0, 1, 2].map((place) => placeAfter(steps, place))).toEqual([1, 2, 0]);
  expect(placeAfter([], 0)).toBe(0);
});

it('arrow keys go round, and begin with the first where nothing is shown', () => {
  const ring = ['one', 'two', 'three'];
  expect(neighbour(ring, 'three', 1)).toBe('one');
  expect(neighbour(ring, 'one', -1)).toBe('three');
  expect(neighbour(ring, 'elsewhere', 1)).toBe('one');
  expect(neighbour([null, 'one'], 'one', -1)).toBeNull();
  expect(neighbour([], 'alone', 1)).toBe('alone');
});

it('a touch names what was touched, a second one shows the whole again', () => {
  expect(pickedKey({ data: { key: 'fastener' }, name: '紧固件' })).toBe('fastener');
  expect(pickedKey({ data: { value: 3 }, name: 'gear' })).toBe('gear');
  expect(pickedKey({ value: 'gear' })).toBe('gear');
  expect(pickedKey({ value: 3 })).toBeNull();
  expect(toggled(null, 'gear')).toBe('gear');
  expect(toggled('gear', 'gear')).toBeNull();
});
