import { expect, it } from 'vitest';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { satisfactionDimensions } from '#shared/model/satisfaction.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import { demoStatistics } from './demoStatistics.ts';

const policy = parsePolicyPack(policyJson);
if (!policy.ok) throw new Error(policy.message);
const made = demoStatistics(shippedInstrument(), policy.value);

it('the shipped 示例 figures are what the generator makes: npx tsx build/scripts/demo-statistics.ts', () => {
  expect(readResource('demo/statistics.json')).toEqual(made);
});

it('they tell of the supervision, with more open than late, and of every dimension of the satisfaction', () => {
  const [supervision] = made.flatMap((row) => (row.kind === 'supervision' ? [row] : []));
  expect(supervision?.enterprises).toBeGreaterThan(100);
  expect(supervision?.late).toBeGreaterThan(0);
  expect(supervision?.open).toBeGreaterThan(supervision?.late ?? 0);
  const satisfaction = made.filter(({ kind }) => kind === 'satisfaction');
  expect(satisfaction.map(({ id }) => id)).toEqual(
    satisfactionDimensions.map((one) => `satisfaction/${one}`),
  );
});

it('they agree with each other and tell of no one to four enterprises', () => {
  const sums = made.flatMap((row) => (row.kind === 'levels' && row.county === null ? [row] : []));
  const totalOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const [all, ...industries] = sums;
  expect(totalOf(all?.counts ?? [])).toBe(600);
  expect(industries.reduce((sum, { counts }) => sum + totalOf(counts), 0)).toBe(600);
  for (const row of made) {
    if (!('counts' in row)) continue;
    for (const count of row.counts) expect(count === 0 || count >= 5, row.id).toBe(true);
  }
});
