import { expect, it } from 'vitest';
import { satisfactionDimensions } from '../model/satisfaction.ts';
import type { Statistic } from '../model/statistic.ts';
import { supervisionFigures, supervisionTables } from './supervision.ts';

const asOf = '2026-11-28';
const contentOf = (...statistics: readonly Statistic[]) => ({
  figures: { source: 'platform', statistics } as const,
});
const supervision = (late: number | null): Statistic => ({
  id: 'supervision',
  kind: 'supervision',
  enterprises: 31,
  checks: 44,
  open: 9,
  late,
  asOf,
});
const means = { ability: 451, results: 420, progress: 380, cost: 404, contract: 455 };
const satisfaction = satisfactionDimensions.map((dimension): Statistic => ({
  id: `satisfaction/${dimension}`,
  kind: 'satisfaction',
  dimension,
  mean: means[dimension],
  enterprises: 17,
  asOf,
}));
const inWords = (...statistics: readonly Statistic[]) =>
  supervisionFigures(contentOf(...statistics)).map(({ name, value, unit, note }) =>
    [name, value ?? '…', unit, ...(note === null ? [] : [note])].join(' '),
  );

it('the supervision is told in four figures, each with its unit and its base', () => {
  expect(inWords(supervision(6), ...satisfaction)).toEqual([
    '已检查 31 家',
    '待整改 9 项',
    '逾期 6 项',
    '服务商满意度 4.2 / 5 17 家评分',
  ]);
});

it('what is not told is not shown as nothing', () => {
  const [, , late] = supervisionFigures(contentOf(supervision(null)));
  expect(late).toMatchObject({ name: '逾期', value: null });
  expect(supervisionTables(contentOf(supervision(null)))[0]?.rows.at(-1)).toEqual(['其中逾期', '不单列']);
});

it('each half stands without the other, and nothing is said where there is none', () => {
  expect(inWords(supervision(6))).toHaveLength(3);
  expect(inWords(...satisfaction)).toEqual(['服务商满意度 4.2 / 5 17 家评分']);
  expect(inWords(...satisfaction.slice(1))).toEqual([]);
  expect(supervisionFigures(contentOf())).toEqual([]);
  expect(supervisionTables(contentOf())).toEqual([]);
});

it('the tables give every dimension to two places', () => {
  const [first, second] = supervisionTables(contentOf(supervision(6), ...satisfaction));
  expect(first?.rows).toEqual([
    ['已检查企业', '31 家'],
    ['现场检查', '44 次'],
    ['待整改问题', '9 项'],
    ['其中逾期', '6 项'],
  ]);
  expect(second?.rows).toEqual([
    ['服务能力', '4.51', '17'],
    ['实施成效', '4.20', '17'],
    ['改造进度', '3.80', '17'],
    ['成本控制', '4.04', '17'],
    ['合同履约', '4.55', '17'],
    ['各维度平均', '4.22', '17'],
  ]);
});
