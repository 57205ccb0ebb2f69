import { describe, expect, it } from 'vitest';
import { readResource, shippedInstrument } from '#tests/fixtures/packs.ts';
import type { SolutionsPack } from '../exhibits/solutionsPack.ts';
import { parsePolicyPack } from '../policy/policyPack.ts';
import { parseScenariosPack, type ScenariosPack } from './scenariosPack.ts';

const shipped = readResource('scenarios/demo-scenarios.json') as ScenariosPack;
const [demo] = shipped.demos;
const packOf = (...demos: readonly unknown[]) => ({ ...shipped, demos });

describe('parseScenariosPack', () => {
  it('takes the shipped pack without a change', () => {
    expect(parseScenariosPack(shipped)).toEqual({ ok: true, value: shipped });
  });

  it.each<[string, unknown, string]>([
    ['the same demo twice', packOf(demo, demo), 'demos[1].kind'],
    [
      'the same variant twice',
      packOf({ ...demo, variants: [demo!.variants[0], demo!.variants[0]] }),
      'demos[0].variants[1].id',
    ],
    ['an unknown demo', packOf({ ...demo, kind: 'film' }), 'demos[0].kind'],
    ['a story of two sentences', packOf({ ...demo, story: demo!.story.slice(1) }), 'demos[0].story'],
    [
      'a parameter that is out of bounds',
      packOf({
        ...demo,
        variants: [{ ...demo!.variants[0], parameters: { ...demo!.variants[0]!.parameters, window: 0 } }],
      }),
      'demos[0].variants[0].parameters.window',
    ],
  ])('refuses %s, and says where', (_name, json, path) => {
    expect(parseScenariosPack(json)).toMatchObject({ ok: false, code: 'scenariosInvalid', path });
  });
});

describe('the shipped demos', () => {
  const instrument = shippedInstrument();
  const policy = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
  if (!policy.ok) throw new Error(policy.message);
  const { solutions } = readResource('solutions/demo-solutions.json') as SolutionsPack;

  it('name scenes, industries and solutions that there are, and solutions that raise their scene', () => {
    for (const { scene, level, industry, solutions: ids, variants } of shipped.demos) {
      expect(instrument.scenes.map(({ id }) => id)).toContain(scene);
      const known = policy.value.industries.map(({ id }) => id);
      for (const one of [industry, ...variants.map((variant) => variant.industry)])
        expect(known).toContain(one);
      const named = ids.map((id) => solutions.find((solution) => solution.id === id));
      expect(named).not.toContain(undefined);
      const raised = named.flatMap((solution) => solution?.raises ?? []);
      expect(raised).toContainEqual({ scene, level });
    }
  });
});
