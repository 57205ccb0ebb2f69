import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { alarmRange, initialMaintenanceChoice, loadRange, speedRange } from './choice.ts';
import { maintenanceOutcome } from './outcome.ts';
import { maintenanceFault, maintenanceParametersSchema, type MaintenanceParameters } from './parameters.ts';
import { runMaintenance } from './runMaintenance.ts';

const parameters: MaintenanceParameters = {
  machine: '风机',
  machines: 10,
  bearing: { name: '6205-2RS', balls: 9, ballDiameter: 7.94, pitchDiameter: 39.04, contactAngle: 0 },
  speed: 1480,
  wear: {
    shape: 2.2,
    scale: 400,
    initialSeverity: 0.5,
    failureSeverity: 15,
    readingSpread: 0.18,
    failureSpread: 0.2,
  },
  vibration: { unbalance: 0.6, noise: 0.25, resonance: 3000 },
  costs: {
    spare: 600,
    labour: 800,
    damage: 9000,
    plannedHours: 3,
    unplannedHours: 12,
    lossPerHour: 900,
    monitoring: 1200,
    check: 100,
  },
  inspectionDays: 5,
  leadDays: 12,
  plannedDays: 240,
  certainty: 0.9,
};
const asIs = initialMaintenanceChoice(parameters);
const run = (choice: Partial<typeof asIs> = {}, seed = 1, given = parameters) =>
  runMaintenance({ parameters: given, choice: { ...asIs, ...choice }, seed });

test('predictive maintenance fails less than either other way, and uses more of a bearing than changing by plan', () => {
  for (let seed = 0; seed < 6; seed += 1) {
    const { baseline, planned, improved } = run({}, seed);
    expect(baseline.usedShare).toBe(1);
    expect(planned.failures).toBeLessThan(baseline.failures);
    expect(improved.failures).toBeLessThan(planned.failures);
    expect(improved.usedShare).toBeGreaterThan(planned.usedShare);
    expect(improved.cost).toBeLessThan(Math.min(planned.cost, baseline.cost));
  }
});

test('an alarm that comes too late lets bearings fail, one that comes too early sends people for nothing', () => {
  const [late, right, early] = [3, 25, 95].map((alarm) => run({ alarm }).improved);
  expect(late!.failures).toBeGreaterThan(3 * right!.failures);
  expect(late!.cost).toBeGreaterThan(right!.cost);
  expect(early!.checks).toBeGreaterThan(2 * right!.checks);
  expect(early!.cost).toBeGreaterThan(right!.cost);
});

test('a shorter planned interval means fewer failures and more spare parts', () => {
  const [short, long] = [80, 400].map((plannedDays) => run({ plannedDays }).planned);
  expect(short!.failures).toBeLessThan(long!.failures);
  expect(short!.spares).toBeGreaterThan(long!.spares);
});

test('the simulated planned policy lies near the formula’s curve', () => {
  const { plannedCosts } = run();
  for (const { days, cost } of plannedCosts.filter((_, at) => at % 12 === 11)) {
    expect(run({ plannedDays: days }).planned.cost / cost).toBeGreaterThan(0.85);
    expect(run({ plannedDays: days }).planned.cost / cost).toBeLessThan(1.15);
  }
});

test('more load or speed shortens lives and costs more', () => {
  const { baseline } = run();
  expect(run({ load: 120 }).baseline.useDays / baseline.useDays).toBeCloseTo(1.2 ** -3, 9);
  expect(run({ speed: 110 }).baseline.cost).toBeGreaterThan(baseline.cost);
});

test('the watched bearing gets worse along its life, and what is foretold comes true', () => {
  const days = [10, 40, 60, 80].map((lifePercent) => run({ lifePercent }, 4).watched);
  const health = days.map((day) => day.trendHealth);
  expect(health).toEqual(health.toSorted((one, other) => other - one));
  expect(days[3]!.rootMeanSquare).toBeGreaterThan(days[0]!.rootMeanSquare);
  expect(days[3]!.kurtosis).toBeGreaterThan(days[0]!.kurtosis);
  expect(days[0]!.history).toEqual(
    days[3]!.history.slice(0, days[0]!.history.length - 1).concat(days[0]!.history.at(-1)!),
  );
  const { remaining, failureDay, day } = days[2]!;
  expect(Math.abs((remaining?.estimate ?? 0) - (failureDay - day))).toBeLessThan(0.3 * failureDay);
});

test('any choice within its ranges gives finite figures, and nothing left never comes before today', () => {
  const choice = fc.record({
    load: fc.integer(loadRange),
    speed: fc.integer(speedRange),
    lifePercent: fc.integer({ min: 0, max: 100 }),
    plannedDays: fc.integer({ min: 5, max: 3000 }),
    alarm: fc.integer(alarmRange),
  });
  fc.assert(
    fc.property(choice, fc.integer({ min: 0, max: 1e6 }), (given, seed) => {
      const { watched, baseline, planned, improved } = run(given, seed);
      for (const figures of [baseline, planned, improved]) {
        expect(Object.values(figures).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        expect(figures.usedShare).toBeLessThanOrEqual(1);
      }
      expect(watched.health).toBeGreaterThanOrEqual(0);
      expect(watched.health).toBeLessThanOrEqual(100);
      const { lower = 0, estimate, upper } = watched.remaining ?? {};
      expect(lower).toBeGreaterThanOrEqual(0);
      if (typeof estimate === 'number' && typeof upper === 'number') {
        expect(estimate).toBeGreaterThanOrEqual(lower);
        expect(upper).toBeGreaterThanOrEqual(estimate);
      }
    }),
    { numRuns: 25 },
  );
});

test('the same seed gives the same numbers, another one others', () => {
  expect(run({}, 5)).toEqual(run({}, 5));
  expect(run({}, 5).watched.signal).not.toEqual(run({}, 6).watched.signal);
  expect(run({}, 5).baseline.cost).not.toBe(run({}, 6).baseline.cost);
});

test('the outcome tells what is saved, and says so where it is not', () => {
  const good = maintenanceOutcome(run({ alarm: 25 }));
  expect(good.finding).toContain('比坏了再修省');
  expect(
    good.effects
      .map(gainOf)
      .slice(0, 2)
      .every((gain) => gain !== null && gain > 0.3),
  ).toBe(true);
  const dear = { ...parameters, costs: { ...parameters.costs, monitoring: 200_000 } };
  expect(maintenanceOutcome(run({}, 1, dear)).finding).toContain('比坏了再修多花');
});

test('parameters out of bounds, and such that do not go together, are refused with their place', () => {
  expect(maintenanceParametersSchema.safeParse(parameters).success).toBe(true);
  expect(maintenanceFault(parameters)).toBeNull();
  expect(maintenanceParametersSchema.safeParse({ ...parameters, machines: 0 }).success).toBe(false);
  const { wear, bearing, costs } = parameters;
  const faults: readonly (readonly [Partial<MaintenanceParameters>, string])[] = [
    [{ bearing: { ...bearing, ballDiameter: 30 } }, 'bearing.ballDiameter'],
    [{ speed: 300 }, 'speed'],
    [{ wear: { ...wear, failureSeverity: 1 } }, 'wear.failureSeverity'],
    [{ inspectionDays: 1 }, 'inspectionDays'],
    [{ inspectionDays: 50 }, 'inspectionDays'],
    [{ leadDays: 180, wear: { ...wear, scale: 300 } }, 'leadDays'],
    [{ costs: { ...costs, damage: 0, unplannedHours: 1 } }, 'costs'],
  ];
  for (const [change, path] of faults) {
    expect(maintenanceFault({ ...parameters, ...change })).toMatchObject({ path });
  }
});
