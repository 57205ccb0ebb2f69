import { describe, expect, it } from 'vitest';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import { parsePolicyPack } from '../policy/policyPack.ts';
import { parseCasesPack, type CasesPack } from './casesPack.ts';
import type { SolutionsPack } from './solutionsPack.ts';
import { subsidiesAt } from './subsidyAt.ts';

const shipped = readResource('cases/demo-cases.json') as CasesPack;
const solutions = (readResource('solutions/demo-solutions.json') as SolutionsPack).solutions;
const parsedPolicy = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
if (!parsedPolicy.ok) throw new Error(parsedPolicy.message);
const policy = parsedPolicy.value;
const instrument = shippedInstrument();

const chain = shipped.cases.find(({ kind }) => kind === 'chain')!;
const packOf = (...cases: readonly unknown[]) => ({ ...shipped, cases });

describe('parseCasesPack', () => {
  it('takes the shipped pack without a change', () => {
    expect(parseCasesPack(shipped)).toEqual({ ok: true, value: shipped });
  });

  it.each<[string, unknown, string]>([
    ['the same id twice', packOf(chain, chain), 'cases[1].id'],
    ['an enterprise by its name', packOf({ ...chain, enterprise: '恒固紧固件公司' }), 'cases[0].enterprise'],
    ['a chain without partners', packOf({ ...chain, partners: undefined }), 'cases[0].partners'],
    ['a scene twice', packOf({ ...chain, scenes: [chain.scenes[0], chain.scenes[0]] }), 'cases[0].scenes[1]'],
    [
      'more subsidy than investment',
      packOf({ ...chain, money: { ...chain.money, investment: 1, subsidy: 2 } }),
      'cases[0].money.subsidy',
    ],
    [
      'a story without a pain',
      packOf({ ...chain, story: { ...chain.story, pain: [] } }),
      'cases[0].story.pain',
    ],
    ['an unknown key', { ...shipped, name: 'x' }, 'name'],
  ])('refuses %s', (_name, json, path) => {
    expect(parseCasesPack(json)).toMatchObject({ ok: false, code: 'casesInvalid', path });
  });
});

describe('the shipped cases', () => {
  it('are eight benchmarks of eight industries and four chains', () => {
    const of = (kind: string) => shipped.cases.filter((one) => one.kind === kind);
    expect(new Set(of('benchmark').map(({ industry }) => industry)).size).toBe(8);
    expect(of('benchmark')).toHaveLength(8);
    expect(of('chain')).toHaveLength(4);
    expect(shipped.sample).toBe(true);
  });

  it('name industries, counties, scenes and solutions that exist and are offered there', () => {
    for (const one of shipped.cases) {
      expect(policy.industries.map(({ id }) => id)).toContain(one.industry);
      expect(policy.counties).toContain(one.county);
      for (const { scene } of one.scenes) expect(instrument.scenes.map(({ id }) => id)).toContain(scene);
      for (const id of one.solutions) {
        const industries = solutions.find((solution) => solution.id === id)?.industries;
        expect(industries === 'all' || industries?.includes(one.industry), `${one.id}: ${id}`).toBe(true);
      }
    }
  });

  it('got better in every scene and every effect', () => {
    for (const { scenes, effects, level } of shipped.cases) {
      expect(level.after).toBeGreaterThan(level.before);
      for (const { before, after } of scenes) expect(after).toBeGreaterThanOrEqual(before);
      for (const { before, after, better } of effects) {
        expect(better === 'higher' ? after - before : before - after).toBeGreaterThan(0);
      }
    }
  });

  it('reach levels that the scenes of a benchmark allow', () => {
    const constraints = new Set(instrument.scenes.filter(({ constraint }) => constraint).map(({ id }) => id));
    for (const { kind, scenes, level } of shipped.cases) {
      if (kind !== 'benchmark') continue;
      expect(scenes).toHaveLength(instrument.scenes.length);
      for (const when of ['before', 'after'] as const) {
        const rule = instrument.levels.find((one) => one.level === level[when])!;
        const reached = scenes.filter((scene) => scene[when] >= rule.level);
        expect(reached.length).toBeGreaterThanOrEqual(rule.minScenes);
        const constrained = reached.filter(({ scene }) => constraints.has(scene));
        expect(constrained.length).toBeGreaterThanOrEqual(rule.minConstraintScenes);
      }
    }
  });

  it('were subsidised as the policy says', () => {
    for (const { money, level } of shipped.cases) {
      const rule = subsidiesAt(policy, money.investment).find((one) => one.level === level.after);
      expect(money.subsidy).toBe(rule?.amount);
    }
  });
});
