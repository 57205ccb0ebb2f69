import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../exhibits/levelDistribution.ts';
import { hallColours } from '../../look/hallTokens.ts';
import { industryScenesOption } from './industryScenesOption.ts';
import { levelBarsOption } from './levelBarsOption.ts';
import { sceneSharesOption } from './sceneSharesOption.ts';
import { shareColour } from './shareColour.ts';

const rows = [
  { key: 'fastener', name: '紧固件', distribution: distributionOf([20, 0, 30, 50, 0]) },
  { key: 'gear', name: '齿轮', distribution: null },
];

type Bar = {
  readonly name: string;
  readonly value: number;
  readonly itemStyle?: { readonly decal?: object };
};
type Series = { readonly id: string; readonly data: readonly Bar[] };

describe('bars by level', () => {
  const { series } = levelBarsOption({ rows, selected: 'fastener', unit: 1 }) as {
    series: readonly Series[];
  };
  const bars = series.filter(({ id }) => id.startsWith('level-'));

  it('fill the axis for a row with figures and stay empty for one without', () => {
    const sum = (place: number) => bars.reduce((total, { data }) => total + (data[place]?.value ?? 0), 0);
    expect(sum(0)).toBe(100);
    expect(sum(1)).toBe(0);
  });

  it('stripe what was merged, and only that', () => {
    expect(bars.map(({ data }) => data[0]?.itemStyle?.decal !== undefined)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  it('grow with the unit', () => {
    const widthAt = (unit: number) => {
      const { grid } = levelBarsOption({ rows, selected: null, unit }) as { grid: { left: number } };
      return grid.left;
    };
    expect(widthAt(2)).toBe(widthAt(1) * 2);
  });
});

it('shares of scenes are percentages, and what is not told has no bar', () => {
  const { series } = sceneSharesOption({ rows, unit: 1 }) as {
    series: readonly { data: readonly (Bar & { text: string })[] }[];
  };
  expect(series[0]?.data.map(({ value, text }) => [value, text])).toEqual([
    [80, '80'],
    [0, '未单列'],
  ]);
});

it('the heat map has a cell for every pair, with the industry as its key', () => {
  const table = {
    industries: [{ key: 'fastener', name: '紧固件' }],
    scenes: [
      { key: 'quality', name: '质量管理' },
      { key: 'energy', name: '能耗管理' },
    ],
    cells: [
      { industry: 'fastener', scene: 'quality', share: { part: 1, whole: 3 } },
      { industry: 'fastener', scene: 'energy', share: null },
    ],
  };
  const { series } = industryScenesOption({ table, selected: null, unit: 1 }) as {
    series: readonly { data: readonly { key: string; text: string; value: readonly unknown[] }[] }[];
  };
  expect(series[0]?.data.map(({ key, text, value }) => [key, text, value])).toEqual([
    ['fastener', '33', ['fastener', '质量管理', 33]],
    ['fastener', '–', ['fastener', '能耗管理', 0]],
  ]);
});

it('every colour of a share carries the hall’s ink', () => {
  for (let percent = 0; percent <= 100; percent += 5) {
    const fill = shareColour(percent);
    const ratio = (luminance(hallColours.ink) + 0.05) / (luminance(fill) + 0.05);
    expect(ratio, fill).toBeGreaterThanOrEqual(4.5);
  }
  expect(shareColour(-5)).toBe(shareColour(0));
  expect(shareColour(200)).toBe(shareColour(100));
});

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
