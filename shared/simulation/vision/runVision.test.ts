import { expect, test } from 'vitest';
import { seededRandom } from '../seededRandom.ts';
import { runAll } from '../steps.ts';
import { boltHead } from './boltHead.fixture.ts';
import { initialVisionChoice, type VisionChoice } from './choice.ts';
import { visionOutcome } from './outcome.ts';
import { visionFault, visionParametersSchema, type VisionParameters } from './parameters.ts';
import { inspectByPerson, personAt } from './person.ts';
import { runVision } from './runVision.ts';
import { trainVision } from './trainVision.ts';

const seed = 2;
const sizes = { training: 30, validation: 40, heldOut: 60 };
const trained = runAll(trainVision({ parameters: boltHead, seed, sizes }));
const asIs = initialVisionChoice(boltHead);
const run = (choice: Partial<VisionChoice> = {}, parameters = boltHead) =>
  runVision({ parameters, choice: { ...asIs, ...choice }, seed, trained });
const line = {
  points: [
    { x: 52, y: 58 },
    { x: 74, y: 70 },
  ],
  width: 3,
  darkness: 60,
};

test('a good part passes, what the visitor draws or puts on it is thrown out', () => {
  for (const part of [0, 1, 2]) expect(run({ part }).isRejected).toBe(false);
  const drawn = run({ strokes: [line] });
  expect(drawn.isRejected).toBe(true);
  expect(drawn.picture.pixels).not.toEqual(run().picture.pixels);
  expect(run({ defect: 'chip' }).inspection.score).toBeGreaterThan(run().inspection.score);
});

test('in other light the same part passes, and the same drawn line does not', () => {
  for (const light of [{ brightness: 60 }, { brightness: 105, gradient: 0 }, { gradient: 40 }]) {
    expect(run(light).isRejected).toBe(false);
    expect(run({ ...light, strokes: [line] }).isRejected).toBe(true);
  }
});

test('the dearer a missed defect, the lower the threshold, the fewer are missed and the more are thrown out', () => {
  const results = [1, 60, 3000, 100_000].map((missPrice) => run({ missPrice }));
  const thresholds = results.map(({ threshold }) => threshold);
  expect(thresholds).toEqual(thresholds.toSorted((one, other) => other - one));
  expect(thresholds[0]).toBeGreaterThan(thresholds[3]!);
  const misses = results.map(({ improved }) => improved.rates.missRate);
  expect(misses).toEqual(misses.toSorted((one, other) => other - one));
  const alarms = results.map(({ improved }) => improved.rates.falseAlarmRate);
  expect(alarms).toEqual(alarms.toSorted((one, other) => one - other));
});

test('figures for ten thousand parts follow from the confusion matrix and the share of defects', () => {
  const { baseline, improved, kinds } = run();
  for (const { confusion, missed, falseAlarms, cost } of [baseline, improved]) {
    expect(confusion.caught + confusion.missed).toBe(60);
    expect(confusion.falseAlarms + confusion.passed).toBe(60);
    expect(missed).toBeCloseTo((120 * confusion.missed) / 60, 9);
    expect(falseAlarms).toBeCloseTo((9880 * confusion.falseAlarms) / 60, 9);
    expect(cost).toBeCloseTo(missed * 60 + falseAlarms * 0.8, 6);
  }
  expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(60);
  expect(kinds.reduce((sum, { caught }) => sum + caught, 0)).toBe(improved.confusion.caught);
});

test('a person misses more from hour to hour, never more than all, and as often as the rates say', () => {
  const { person } = boltHead;
  expect(personAt(person, 0).miss).toBe(0.18);
  expect(personAt(person, 8).miss).toBeCloseTo(0.34, 9);
  expect(personAt({ ...person, missPerHour: 0.2 }, 12).miss).toBe(1);
  const { missed, falseAlarms } = inspectByPerson(
    { good: 20_000, defective: 20_000 },
    person,
    seededRandom(1),
  );
  // Four deviations of a binomial count around the rates in the middle of the shift.
  expect(Math.abs(missed / 20_000 - 0.26)).toBeLessThan(0.0125);
  expect(Math.abs(falseAlarms / 20_000 - 0.018)).toBeLessThan(0.004);
});

test('the same seed gives the same', () => {
  expect(run({ strokes: [line], part: 3 })).toEqual(run({ strokes: [line], part: 3 }));
  expect(run({ part: 3 }).picture).not.toEqual(run({ part: 4 }).picture);
});

test('the outcome tells what is lost less, and says so where it is more', () => {
  const { finding, effects, tables } = visionOutcome(run());
  expect(finding).toContain('每万件少损失');
  expect(effects.map(({ name }) => name)).toEqual(['漏检率', '误判率', '漏检与误判损失', '节拍']);
  expect(tables[0]?.rows).toHaveLength(2);
  const perfect = { ...boltHead.person, miss: 0, missPerHour: 0, falseAlarm: 0, falseAlarmPerHour: 0 };
  expect(visionOutcome(run({}, { ...boltHead, person: perfect })).finding).toContain('每万件多损失');
});

test('parameters out of bounds, and such that do not go together, are refused with their place', () => {
  expect(visionParametersSchema.safeParse(boltHead).success).toBe(true);
  expect(visionFault(boltHead)).toBeNull();
  const { part, picture, defects } = boltHead;
  expect(visionParametersSchema.safeParse({ ...boltHead, part: { ...part, sides: 2 } }).success).toBe(false);
  const faults: readonly (readonly [Partial<VisionParameters>, string])[] = [
    [{ part: { ...part, grey: 160, background: 180 } }, 'part.grey'],
    [{ defects: { ...defects, scratch: 0, dent: 0, chip: 0, stain: 0 } }, 'defects'],
    [{ picture: { ...picture, radius: 0.38, shift: 10 } }, 'picture.radius'],
    [{ part: { ...part, hole: 0.7, groove: 0.6 } }, 'part.groove'],
    [{ part: { ...part, hole: 0.5 } }, 'part.marksRadius'],
    [{ prices: { miss: 0, falseAlarm: 0 } }, 'prices'],
  ];
  for (const [change, path] of faults)
    expect(visionFault({ ...boltHead, ...change })).toMatchObject({ path });
});
