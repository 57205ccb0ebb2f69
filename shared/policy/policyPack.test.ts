import { describe, expect, it } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import { parsePolicyPack, type PolicyPack } from './policyPack.ts';

const shipped = readResource('policy/handan-2025-2027.json') as PolicyPack;

describe('parsePolicyPack', () => {
  it('takes the shipped pack without a change', () => {
    expect(parsePolicyPack(shipped)).toEqual({ ok: true, value: shipped });
    expect(shipped.industries).toHaveLength(10);
    expect(shipped.counties).toHaveLength(18);
  });

  it.each<[string, unknown, string]>([
    [
      'an industry twice',
      { ...shipped, industries: [...shipped.industries, shipped.industries[0]] },
      'industries[10].id',
    ],
    [
      'a rate above 1',
      { ...shipped, funds: { ...shipped.funds, centralToServicesMax: 20 } },
      'funds.centralToServicesMax',
    ],
    [
      'a month that is none',
      { ...shipped, phases: [{ ...shipped.phases[0], start: '2025-13' }] },
      'phases[0].start',
    ],
    [
      'a phase that ends before it begins',
      { ...shipped, phases: [{ ...shipped.phases[0], end: '2025-01' }] },
      'phases[0]',
    ],
    [
      'size bands without a floor',
      {
        ...shipped,
        enterpriseSize: { ...shipped.enterpriseSize, bands: shipped.enterpriseSize.bands.slice(0, 3) },
      },
      'enterpriseSize.bands',
    ],
    ['an unknown key', { ...shipped, bonus: 1 }, 'bonus'],
    ['no counties', { ...shipped, counties: [] }, 'counties'],
  ])('refuses %s', (_name, json, path) => {
    expect(parsePolicyPack(json)).toMatchObject({ ok: false, code: 'policyInvalid', path });
  });
});
