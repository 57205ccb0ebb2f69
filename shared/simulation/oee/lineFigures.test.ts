import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialOeeChoice, type OeeChoice } from './choice.ts';
import { exampleLine, exampleMachine } from './exampleLine.ts';
import { goodPieces, lineFigures, machineRuns } from './lineFigures.ts';
import { lossKinds, waterfall } from './lossTree.ts';
import { measureKinds, type MeasureKind } from './measures.ts';
import { oeeParametersSchema, plannedTime, type OeeParameters } from './parameters.ts';
import { drawWorld } from './world.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyMachine = fc.record({
  name: fc.constant('设备'),
  cycle: number(4, 60),
  speed: number(50, 100),
  between: number(20, 500),
  response: number(0, 40),
  repair: number(0, 60),
  minorStops: number(0, 30),
  minorLength: number(0, 200),
  changeover: number(0, 60),
  scrap: number(0, 20),
  startUp: fc.integer({ min: 0, max: 15 }),
  buffer: fc.integer({ min: 0, max: 40 }),
});
const measure = fc.record({ cut: number(0, 100), cost: fc.integer({ min: 0, max: 50_000 }) });
const anyLine = fc
  .record({
    machines: fc.array(anyMachine, { minLength: 1, maxLength: 4 }),
    shifts: fc.integer({ min: 1, max: 3 }),
    lot: fc.integer({ min: 20, max: 300 }),
    measures: fc.record({
      alarm: measure,
      maintenance: measure,
      changeover: measure,
      minorStops: measure,
      speed: measure,
      quality: measure,
    }),
  })
  .map(({ machines, ...given }) => exampleLine(machines, given));
const seed = fc.integer({ min: 0, max: 1000 });
const kinds = fc.subarray([...measureKinds]);
const runs = { numRuns: 60 };

const figuresOf = (parameters: OeeParameters, choice: OeeChoice, world: number) =>
  lineFigures(parameters, machineRuns(parameters, drawWorld(parameters, world), choice));
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

test('the loss tree adds up to the planned time to the millisecond, on every machine and for the line', () => {
  fc.assert(
    fc.property(anyLine, seed, (parameters, world) => {
      expect(oeeParametersSchema.safeParse(parameters).success).toBe(true);
      const { machines, line } = figuresOf(parameters, initialOeeChoice(parameters), world);
      for (const { tree } of [...machines, line]) {
        const parts = [...lossKinds.map((kind) => tree.losses[kind]), tree.good];
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
        expect(sumOf(parts)).toBe(plannedTime(parameters));
        expect(tree.planned).toBe(plannedTime(parameters));
      }
    }),
    runs,
  );
});

test('OEE is the product of its factors and the share of planned time that good pieces need, and none leaves 0 … 1', () => {
  fc.assert(
    fc.property(anyLine, seed, (parameters, world) => {
      const { machines, line, pacing, teep } = figuresOf(parameters, initialOeeChoice(parameters), world);
      const { cycle } = parameters.machines[pacing]!;
      for (const { tree, rates } of [...machines, line]) {
        const { availability, performance, quality, oee } = rates;
        for (const rate of [availability, performance, quality, oee]) {
          expect(rate).toBeGreaterThanOrEqual(0);
          expect(rate).toBeLessThanOrEqual(1);
        }
        expect(oee).toBeCloseTo(tree.good / tree.planned, 9);
      }
      const ideal = Math.round(cycle * 1000);
      expect(line.rates.oee).toBeCloseTo(
        (line.good * parameters.shifts * ideal) / plannedTime(parameters),
        9,
      );
      expect(teep).toBeLessThanOrEqual(line.rates.oee);
      expect(line.good).toBeLessThanOrEqual(machines[pacing]!.good);
    }),
    runs,
  );
});

test('the printed minutes of a waterfall add up as well', () => {
  fc.assert(
    fc.property(anyLine, seed, (parameters, world) => {
      const { line } = figuresOf(parameters, initialOeeChoice(parameters), world);
      const [planned, ...rest] = waterfall(line.tree, parameters.shifts).map(({ minutes }) =>
        Math.round(minutes * 10),
      );
      expect(planned).toBe(4200);
      expect(sumOf(rest)).toBe(4200);
      const bars = waterfall(line.tree, parameters.shifts);
      expect(bars.at(-1)?.to).toBeCloseTo(bars.at(-2)!.to, 9);
      for (const { kind, minutes } of bars) {
        if (kind === 'planned' || kind === 'good') continue;
        const exact = line.tree.losses[kind] / 60_000 / parameters.shifts;
        expect(Math.abs(minutes - exact)).toBeLessThanOrEqual(0.1);
      }
    }),
    runs,
  );
});

test('whatever loss is attacked on top, on whichever machines, good pieces never become fewer', () => {
  fc.assert(
    fc.property(
      anyLine,
      seed,
      fc.array(kinds, { minLength: 4, maxLength: 4 }),
      fc.array(kinds, { minLength: 4, maxLength: 4 }),
      (parameters, world, some, others) => {
        const drawn = drawWorld(parameters, world);
        const good = (taken: readonly (readonly MeasureKind[])[]) =>
          goodPieces(parameters, machineRuns(parameters, drawn, { connected: true, taken }));
        const more = some.map((taken, place) => [...taken, ...others[place]!]);
        expect(good(more)).toBeGreaterThanOrEqual(good(some));
      },
    ),
    { numRuns: 150 },
  );
});

test('where nothing can be lost, OEE is 1 but for the piece that the last shift leaves unfinished', () => {
  const parameters = exampleLine([exampleMachine({ cycle: 7 })]);
  const { line } = figuresOf(parameters, initialOeeChoice(parameters), 1);
  expect(line.good * parameters.shifts).toBe(Math.floor((8 * 420 * 60) / 7));
  expect(line.tree.losses.speed).toBeLessThan(7000);
});

test('change-overs come after every lot, and the first pieces after them are spoilt', () => {
  const machine = exampleMachine({ cycle: 60, changeover: 20, startUp: 3 });
  const parameters = exampleLine([machine], { shifts: 1, lot: 100 });
  const { line } = figuresOf(parameters, initialOeeChoice(parameters), 1);
  // 420 minutes: 100 pieces, 20 minutes, 100 pieces, 20, 100, 20, 60 pieces.
  expect(line.pieces).toBe(360);
  expect(line.tree.losses).toMatchObject({ changeover: 60 * 60_000, startUp: 9 * 60_000 });
});

test('the same seed gives the same figures, another one others', () => {
  const parameters = exampleLine([
    exampleMachine({ between: 60, repair: 10, minorStops: 5, minorLength: 60 }),
  ]);
  const of = (world: number) => figuresOf(parameters, initialOeeChoice(parameters), world);
  expect(of(3)).toEqual(of(3));
  expect(of(3).line.tree).not.toEqual(of(4).line.tree);
});
