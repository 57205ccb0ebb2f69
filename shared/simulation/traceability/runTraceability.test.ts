import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { initialTraceabilityChoice, type TraceabilityChoice } from './choice.ts';
import { traceabilityOutcome } from './outcome.ts';
import {
  traceabilityFault,
  traceabilityParametersSchema,
  type TraceabilityParameters,
} from './parameters.ts';
import { runTraceability } from './runTraceability.ts';
import { shiftName } from './shiftName.ts';

const parameters: TraceabilityParameters = {
  product: '面包',
  unit: '件',
  batchWord: '锅',
  ovenWord: '烤炉',
  days: 8,
  shifts: 2,
  batches: 6,
  ingredients: [
    { name: '面粉', perBatch: 100, perLot: 900 },
    { name: '鸡蛋', perBatch: 15, perLot: 160 },
  ],
  unitGrams: 100,
  loss: 0.1,
  rework: 0.04,
  coverShifts: 4,
  bins: 1,
  ovens: 2,
  loadUnits: 700,
  palletUnits: 500,
  stores: 20,
  accident: { ingredient: 0, lot: 3, complaintDays: 3 },
  paper: { stocktakeDays: 3, pagesPerRecord: 2, minutesPerPage: 4 },
  digital: { confirmMinutes: 5, millisecondsPerRecord: 0.05 },
  costs: { unit: 4, store: 100, hour: 600, code: 0.02 },
};
const asIs = { ...initialTraceabilityChoice(parameters), rework: false };
const run = (choice: Partial<TraceabilityChoice> = {}, seed = 1) =>
  runTraceability({ parameters, choice: { ...asIs, ...choice }, seed });
const unitsOf = ({ keepings }: ReturnType<typeof run>) => keepings.map(({ units }) => units);

test('records by batch call back less, find it sooner, cost less, and miss nothing', () => {
  const result = run();
  const { finding, effects, tables } = traceabilityOutcome(result);
  expect(finding).toMatch(
    /^面粉-04 出问题：纸质要查 .+ 小时、召回 [\d,]+ 件，系统记到每批只要 .+ 分钟、召回 [\d,]+ 件$/,
  );
  const gains = effects.map(gainOf);
  for (const gain of gains.slice(0, 4)) expect(gain).toBeGreaterThan(0.3);
  expect(effects.at(-1)).toMatchObject({ name: '漏召', baseline: 0, improved: 0 });
  expect(tables.map(({ rows }) => rows.length)).toEqual([4, 8]);
});

test('one code for each unit calls back exactly what is bad, and is dearer to keep', () => {
  const { improved, bad, keepings } = run({ granularity: 'item' });
  expect([improved.units, improved.needless]).toEqual([bad, 0]);
  const costs = keepings.map(({ codeCostPerDay }) => codeCostPerDay);
  expect(costs).toEqual(costs.toSorted((one, other) => one - other));
  expect(costs.at(-1)).toBeGreaterThan(50);
});

test('where records by shift are no better than paper, the finding says so', () => {
  const result = run({ bins: 4, granularity: 'shift', complaintDays: 1 });
  expect(result.improved.units).toBe(result.baseline.units);
  expect(traceabilityOutcome(result).finding).toContain('与纸质一样要召回');
});

test('time and cost are those of the records, pages, units, stores and hours', () => {
  const { baseline, improved } = run();
  expect(baseline.pages).toBe(baseline.records * 2);
  expect(baseline.minutes).toBe(baseline.pages * 4);
  expect(improved.minutes).toBeCloseTo(5 + (improved.records * 0.05) / 60_000, 12);
  for (const { cost, units, stores, minutes } of [baseline, improved]) {
    expect(cost).toBeCloseTo(units * 4 + stores * 100 + (minutes / 60) * 600, 6);
  }
});

test('the more bins are mixed, the more is bad and the more is called back, with any seed and lot', () => {
  for (const seed of [1, 2, 3]) {
    for (const lot of [1, 3, 5]) {
      const runs = [1, 2, 3, 4].map((bins) => run({ bins, lot, complaintDays: 7 }, seed));
      const bad = runs.map((result) => result.badBatches);
      expect(bad).toEqual(bad.toSorted((one, other) => one - other));
      expect(bad.at(-1)).toBeGreaterThan(bad[0]! * 1.8);
      const byBatch = runs.map((result) => unitsOf(result)[2]!);
      expect(byBatch.at(-1)).toBeGreaterThan(byBatch[0]! * 1.5);
      // The same lots, whatever is done with them, and the complaint on the same day.
      expect(
        new Set(
          runs.map(({ badLot, complaintShift }) => `${badLot.name} ${badLot.kilograms} ${complaintShift}`),
        ).size,
      ).toBe(1);
    }
  }
});

test('the later the complaint, the more bad units there are, until the lot is used up', () => {
  const slow = {
    ...parameters,
    ingredients: parameters.ingredients.map((one) => ({ ...one, perLot: one.perLot * 5 })),
  };
  const choice = { ...asIs, lot: 1 };
  const bad = [1, 2, 3, 5, 7].map(
    (complaintDays) =>
      runTraceability({ parameters: slow, choice: { ...choice, complaintDays }, seed: 1 }).bad,
  );
  expect(bad).toEqual(bad.toSorted((one, other) => one - other));
  expect(bad[0]).toBeLessThan(bad.at(-1)!);
});

test('rest of dough carries it on from shift to shift: by shift nearly all is called back, by batch one batch a shift', () => {
  const [without, withRework] = [run({ complaintDays: 7 }), run({ complaintDays: 7, rework: true })];
  const later = withRework.badBatches - without.badBatches;
  expect(later).toBeGreaterThan(5);
  const [, shift, batch] = unitsOf(withRework);
  const [, shiftWithout, batchWithout] = unitsOf(without);
  expect(shift! - shiftWithout!).toBeGreaterThan(2 * (batch! - batchWithout!));
});

test('what each shift packed adds up to what was made, is bad, and is called back', () => {
  const { byShift, made, bad, baseline, improved, complaintShift } = run();
  const all = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0);
  expect([byShift.packed, byShift.bad, byShift.baseline, byShift.improved].map(all)).toEqual([
    made,
    bad,
    baseline.units,
    improved.units,
  ]);
  expect(byShift.packed).toHaveLength(complaintShift + 1);
});

test('lots to choose are named and dated; one that is not there is the last one', () => {
  const { lots, badLot } = run({ ingredient: 1, lot: 60 });
  const eggs = lots.filter(({ ingredient }) => ingredient === 1);
  expect(badLot).toEqual(eggs.at(-1));
  expect(eggs[0]).toMatchObject({ name: '鸡蛋-01', lot: 0, arrivedDay: 1, firstDay: 1 });
  expect(
    lots.every(({ arrivedDay, firstDay }) => arrivedDay <= firstDay && firstDay <= parameters.days),
  ).toBe(true);
});

test('the same seed gives the same numbers, another one others', () => {
  expect(run({}, 5)).toEqual(run({}, 5));
  expect(unitsOf(run({}, 5))).not.toEqual(unitsOf(run({}, 6)));
});

test.each<[string, unknown]>([
  ['a single raw material', { ...parameters, ingredients: parameters.ingredients.slice(1) }],
  ['no batches', { ...parameters, batches: 0 }],
  ['a complaint after too long', { ...parameters, accident: { ...parameters.accident, complaintDays: 30 } }],
])('refuses %s', (_name, bad) => {
  expect(traceabilityParametersSchema.safeParse(parameters).success).toBe(true);
  expect(traceabilityParametersSchema.safeParse(bad).success).toBe(false);
});

test('refuses what does not fit together, and says where', () => {
  expect(traceabilityFault(parameters)).toBeNull();
  const { ingredients, accident } = parameters;
  const faults = [
    { ...parameters, ingredients: [...ingredients, ingredients[0]!] },
    { ...parameters, ingredients: [...ingredients, { name: '油', perBatch: 10, perLot: 5 }] },
    {
      ...parameters,
      ingredients: [...ingredients, { name: '油', perBatch: 10, perLot: 50 }],
      shifts: 3,
      batches: 16,
      days: 14,
    },
    { ...parameters, unitGrams: 50_000 },
    { ...parameters, loadUnits: 200 },
    { ...parameters, palletUnits: 200 },
    { ...parameters, rework: 0.1, batches: 10 },
    { ...parameters, accident: { ...accident, ingredient: 2 } },
  ].map((bad) => traceabilityFault(bad)?.path);
  expect(faults).toEqual([
    'ingredients[2].name',
    'ingredients[2].perLot',
    'batches',
    'unitGrams',
    'loadUnits',
    'palletUnits',
    'rework',
    'accident.ingredient',
  ]);
});

test('shifts are called as people call them', () => {
  expect([shiftName(0, 1), shiftName(5, 2), shiftName(4, 3)]).toEqual([
    '第 1 天白班',
    '第 3 天晚班',
    '第 2 天中班',
  ]);
});
