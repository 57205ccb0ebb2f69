import { describe, expect, it } from 'vitest';
import {
  hallColours,
  hallLevelColours,
  hallTypeSizes,
  hallUnit,
  leastTextHeight,
  smallestTextHeight,
  textHeight,
} from './hallTokens.ts';
import { levels } from './levels.ts';

const screens = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1920 },
];

describe('type in the hall', () => {
  it.each(screens)('reads at two metres at $width×$height', (screen) => {
    expect(smallestTextHeight(screen)).toBeGreaterThanOrEqual(leastTextHeight);
    const minutes = (height: number) => (Math.atan(height / 2000) * 180 * 60) / Math.PI;
    for (const [name, size] of Object.entries(hallTypeSizes)) {
      expect(minutes(textHeight(size, screen)), name).toBeGreaterThanOrEqual(16);
    }
  });

  it('is as high on 4K and on an upright display as on 1080p', () => {
    const [one, ...others] = screens.map(smallestTextHeight);
    for (const other of others) expect(other).toBeCloseTo(one ?? 0, 9);
  });

  it('would not read at half the size', () => {
    expect(textHeight(hallTypeSizes.note / 2, { width: 1920, height: 1080 })).toBeLessThan(leastTextHeight);
  });
});

it('the unit lets a 16:9 picture fit into any shape', () => {
  for (const [width, height] of [
    [1366, 768],
    [1280, 1024],
    [1024, 1280],
    [2560, 1080],
  ] as const) {
    const unit = hallUnit({ width, height });
    expect(unit * 1080).toBeLessThanOrEqual(Math.min(width, height));
    expect(unit * 1920).toBeLessThanOrEqual(Math.max(width, height));
  }
});

describe('colours', () => {
  it('of levels carry their numbers with contrast AA', () => {
    for (const level of levels) {
      const { fill, text } = hallLevelColours[level];
      expect(contrast(fill, text), `level ${level}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('of text stand out from every ground that text stands on', () => {
    const { ink, inkSoft, inkFaint, background, backgroundLight, panel, panelRaised, panelChosen } =
      hallColours;
    for (const ground of [background, backgroundLight, panel, panelRaised, panelChosen]) {
      expect(contrast(ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(inkSoft, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(inkFaint, panel)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(hallColours.accent, hallColours.onAccent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(hallColours.action, hallColours.onAction)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2 contrast of two sRGB colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
