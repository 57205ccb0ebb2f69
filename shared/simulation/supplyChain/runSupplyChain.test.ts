import { expect, test } from 'vitest';
import { gainOf } from '../outcome.ts';
import { initialSupplyChainChoice } from './choice.ts';
import { supplyChainOutcome } from './outcome.ts';
import { supplyChainParametersSchema, type SupplyChainParameters } from './parameters.ts';
import { runSupplyChain } from './runSupplyChain.ts';

const stage = (name: string, leadTime: number) => ({ name, leadTime, holding: 0.2, backlog: 2 });
const parameters: SupplyChainParameters = {
  product: '高强度螺栓',
  unit: '箱',
  period: '天',
  demand: { mean: 400, deviation: 60, correlation: 0.2, step: 0 },
  stages: [stage('主机厂', 1), stage('经销商', 2), stage('标准件厂', 3), stage('线材厂', 4)],
  window: 8,
  service: 97,
  batch: 1,
};
const asIs = initialSupplyChainChoice(parameters);
const run = (choice: Partial<typeof asIs>, seed = 1) =>
  runSupplyChain({ parameters, choice: { ...asIs, ...choice }, seed });
const lastRatio = ({ stages }: ReturnType<typeof run>['improved']) => stages.at(-1)?.ratio ?? Number.NaN;

test('what was not changed comes out as it was, and the finding says so', () => {
  const result = run({});
  expect(result.improved).toEqual(result.baseline);
  const { finding, effects, tables } = supplyChainOutcome(result);
  expect(finding).toContain('越往上游放得越大');
  expect(effects.map(gainOf)).toEqual([0, 0, 0, 0]);
  expect(tables[0]?.rows).toHaveLength(4);
});

test('orders vary more at each stage, and less where demand is shared, with any seed', () => {
  for (let seed = 0; seed < 12; seed += 1) {
    const { baseline, improved } = run({ shared: [true, true, true] }, seed);
    const ratios = baseline.stages.map(({ ratio }) => ratio ?? Number.NaN);
    expect(ratios).toEqual(ratios.toSorted((one, other) => one - other));
    expect(lastRatio(improved)).toBeLessThan(lastRatio(baseline));
  }
});

test('each stage more that sees the customers calms the last one', () => {
  const ratios = [
    [false, false, false],
    [true, false, false],
    [true, true, false],
    [true, true, true],
  ].map(([second = false, third = false, fourth = false]) =>
    lastRatio(run({ shared: [second, third, fourth] }).improved),
  );
  expect(ratios).toEqual(ratios.toSorted((one, other) => other - one));
});

test('shorter lead times and longer windows calm it, larger batches do not', () => {
  const before = lastRatio(run({}).baseline);
  expect(lastRatio(run({ leadTime: 50 }).improved)).toBeLessThan(before);
  expect(lastRatio(run({ window: 15 }).improved)).toBeLessThan(before);
  const large = run({ batch: 2000 });
  expect(lastRatio(large.improved)).toBeGreaterThan(before);
  expect(supplyChainOutcome(large).finding).toContain('升到');
});

test('a step of demand leaves customers waiting while the chain catches up', () => {
  expect(run({ step: 150 }).improved.fillRate).toBeLessThan(run({}).improved.fillRate);
});

test('the same seed gives the same numbers, another one others', () => {
  expect(run({}, 5)).toEqual(run({}, 5));
  expect(run({}, 5).demand).not.toEqual(run({}, 6).demand);
});

test('demand that never varies has no ratio, and the finding does not invent one', () => {
  const still = { ...parameters, demand: { ...parameters.demand, deviation: 0 } };
  const result = runSupplyChain({ parameters: still, choice: asIs, seed: 1 });
  expect(supplyChainOutcome(result).finding).toBe('客户需求没有起伏，各级都按同样的量订货');
});

test('parameters out of bounds are refused', () => {
  const bad = { ...parameters, window: 0 };
  expect(supplyChainParametersSchema.safeParse(parameters).success).toBe(true);
  expect(supplyChainParametersSchema.safeParse(bad).success).toBe(false);
});
