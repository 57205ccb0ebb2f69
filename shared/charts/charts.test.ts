import { describe, expect, test } from 'vitest';
import pack from '#resources/instrument/miit-sme-2024.json';
import type { InstrumentPack } from '../instrument/pack.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import { dimensionBars, dimensionBarOption } from './dimensionBarOption.ts';
import { groupsOf, groupShares, percentOf } from './groupShares.ts';
import { radarOption } from './radarOption.ts';

const instrument = pack as unknown as InstrumentPack;
const answers = {
  network: { options: ['control', 'business'] },
  digitalRate: { inputs: { total: '40', digital: '13' } },
  passRate: { options: ['up'] },
};
const result = scoreAssessment(instrument, { answers, scenes: {} });
const empty = scoreAssessment(instrument, { answers: {}, scenes: {} });

describe('radar', () => {
  test('has a spoke per group in the instrument’s order and percent of each maximum', () => {
    expect(groupsOf(result).map(({ id }) => id)).toEqual(instrument.groups.map(({ id }) => id));
    const shares = groupShares(groupsOf(result), result);
    expect(shares[0]).toBe(percentOf('7', '20'));
    expect(shares).toEqual([35, 0, 0, 0, 0, 0, 0, 100, 0]);
  });

  test('shows the session before behind the present one', () => {
    const { series, radar } = radarOption({ result, previous: empty }) as {
      series: { data: { name: string }[] }[];
      radar: { clockwise: boolean; indicator: { name: string }[] };
    };
    expect(series[0]?.data.map(({ name }) => name)).toEqual(['上次', '本次']);
    expect(radar.clockwise).toBe(true);
    expect(radar.indicator.map(({ name }) => name)).toEqual(instrument.groups.map(({ name }) => name));
  });
});

describe('dimension bars', () => {
  test('scored, open and not scored add up to each maximum', () => {
    const sums = dimensionBars(result).map(({ scored, open, rest }) => scored + open + rest);
    expect(sums).toEqual(instrument.dimensions.map(({ max }) => max));
  });

  test('open points have a series of their own only while something is open', () => {
    const names = (dimensionBarOption({ result }) as { series: { name: string }[] }).series.map(
      ({ name }) => name,
    );
    expect(names).toEqual(['已得分', '待补充', '未得分']);
  });
});
