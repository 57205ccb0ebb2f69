import { expect, test } from 'vitest';
import { independentRandoms, type Random } from '../seededRandom.ts';
import { runAll } from '../steps.ts';
import { boltHead } from './boltHead.fixture.ts';
import { drawDefect, type Defect } from './defects.ts';
import { evenLight } from './evenLight.ts';
import { findPart, profileOf, turnBetween } from './findPart.ts';
import { inspect } from './inspect.ts';
import { takePicture } from './part.ts';
import { withStrokes } from './strokes.ts';
import { learnVision } from './trainVision.ts';

const sizes = { training: 30, validation: 1, heldOut: 1 };
const { reference } = runAll(learnVision({ parameters: boltHead, seed: 1, sizes }));
const usualPose = { x: 63.5, y: 63.5, radius: 43, turn: 0.2 };
const usualLight = { brightness: 100, gradient: 0, direction: 0 };
const scratch: Defect = { kind: 'scratch', from: [-0.3, 0.1], to: [0.2, 0.3], radius: 0.025, depth: 0.5 };

/** A picture with one seed for its noise, so that only what is changed is different. */
function pictureOf(change: Partial<typeof usualPose & typeof usualLight> = {}, defect: Defect | null = null) {
  const [, random] = independentRandoms(5, 2) as readonly [Random, Random];
  const scene = { pose: { ...usualPose, ...change }, light: { ...usualLight, ...change } };
  return takePicture(boltHead, scene, defect, random);
}

test('even light is the same whatever the brightness and its slope', () => {
  const { values: usual } = evenLight(pictureOf());
  for (const light of [
    { brightness: 70 },
    { gradient: 35, direction: 1 },
    { brightness: 90, gradient: 20, direction: -2 },
  ]) {
    const { values } = evenLight(pictureOf(light));
    const differences = values.map((value, at) => Math.abs(value - (usual[at] ?? 0)));
    // Grey values are whole numbers: a step of one is 0.005 to 0.007 of the background.
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(0.005);
  }
});

test.each([
  { x: 60, y: 67, turn: 0 },
  { x: 67.3, y: 61.8, turn: 1 },
  { x: 63.5, y: 63.5, turn: -2.5 },
])('a part is found where it lies (%o), and turned as it is', ({ x, y, turn }) => {
  const even = evenLight(pictureOf({ x, y, turn }));
  const place = findPart(even)!;
  expect(Math.hypot(place.x - x, place.y - y)).toBeLessThan(0.3);
  // A hexagon of circumradius 1 has the area of a disc of radius 0.909.
  expect(place.radius / usualPose.radius).toBeCloseTo(0.909, 1);
  const still = evenLight(pictureOf({ turn: 0 }));
  const measured = turnBetween(profileOf(even, place), profileOf(still, findPart(still)!));
  const off = ((measured - turn) % (2 * Math.PI)) + 4 * Math.PI;
  // Three marks: a third of a turn is no turn.
  const third = (2 * Math.PI) / 3;
  const rest = off % third;
  expect(Math.min(rest, third - rest)).toBeLessThan(0.02);
});

test('a scratch scores far above a good part, wherever the part lies and however it is lit', () => {
  const changes = [
    {},
    { x: 59, y: 68 },
    { turn: 2.9 },
    { brightness: 75 },
    { gradient: 30, direction: 2 },
    { x: 66, turn: -1.3, brightness: 90, gradient: 15, direction: -1 },
  ];
  for (const change of changes) {
    const good = inspect(pictureOf(change), reference);
    const bad = inspect(pictureOf(change, scratch), reference);
    expect(bad.score).toBeGreaterThan(2.5 * Math.max(6, good.score));
    expect(bad.spots[0]!.contrast).toBeLessThan(-3);
    expect(bad.spots[0]!.elongation).toBeGreaterThan(2);
  }
});

test('a spot lies in the picture where the scratch is', () => {
  const { x, y, radius, turn } = { ...usualPose, x: 60, y: 66, turn: 1 };
  const { spots } = inspect(pictureOf({ x, y, turn }, scratch), reference);
  const [right, down] = [-0.05 * radius, 0.2 * radius];
  expect(Math.abs(spots[0]!.x - (x + right * Math.cos(turn) - down * Math.sin(turn)))).toBeLessThan(4);
  expect(Math.abs(spots[0]!.y - (y + right * Math.sin(turn) + down * Math.cos(turn)))).toBeLessThan(4);
});

test('the fainter a defect, the lower the score', () => {
  const scores = [0.6, 0.4, 0.2, 0].map(
    (depth) => inspect(pictureOf({}, { ...scratch, depth }), reference).score,
  );
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  expect(scores[3]).toBe(inspect(pictureOf(), reference).score);
});

test('a line that a visitor draws is found, darker or lighter, and one beside the part is not', () => {
  const stroke = {
    points: [
      { x: 50, y: 55 },
      { x: 72, y: 72 },
    ],
    width: 3,
  };
  const scoreOf = (drawn: Parameters<typeof withStrokes>[1]) =>
    inspect(withStrokes(pictureOf(), drawn), reference);
  const dark = scoreOf([{ ...stroke, darkness: 50 }]);
  const light = scoreOf([{ ...stroke, darkness: -40 }]);
  expect(dark.spots[0]!.contrast).toBeLessThan(0);
  expect(light.spots[0]!.contrast).toBeGreaterThan(0);
  expect(Math.min(dark.score, light.score)).toBeGreaterThan(20);
  const beside = scoreOf([
    {
      points: [
        { x: 2, y: 2 },
        { x: 20, y: 4 },
      ],
      width: 3,
      darkness: 80,
    },
  ]);
  expect(beside.score).toBeLessThan(15);
});

test('where there is no part it is never let through', () => {
  const empty = { size: 128, pixels: new Uint8ClampedArray(128 * 128).fill(200) };
  expect(inspect(empty, reference)).toMatchObject({ place: null, score: 1000 });
});

test('a defect of no contrast is no defect, and where it would lie depends on nothing else', () => {
  const draw = (contrast: number) => {
    const [, random] = independentRandoms(3, 2) as readonly [Random, Random];
    return drawDefect('stain', { ...boltHead, defects: { ...boltHead.defects, contrast } }, random);
  };
  expect(draw(0).depth).toBe(0);
  expect({ ...draw(0), depth: 1 }).toEqual({ ...draw(0.8), depth: 1 });
});
