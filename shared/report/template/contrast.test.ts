import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelColours } from '../../look/levels.ts';
import { colours } from '../../look/tokens.ts';
import { brandColoursOf } from './brandColours.ts';
import { contrastOnWhite, leastContrast } from './contrast.ts';

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

test('contrast is that of WCAG', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
  expect(contrastOnWhite('#FFFFFF')).toBeCloseTo(1, 5);
  // The lightest grey that passes, as every table of it has.
  expect(contrastOnWhite('#767676')).toBeGreaterThanOrEqual(leastContrast);
  expect(contrastOnWhite('#777777')).toBeLessThan(leastContrast);
  expect(contrastOnWhite(colours.brand)).toBeGreaterThan(leastContrast);
});

test('the app’s own brand keeps the shades that were chosen for it', () => {
  expect(brandColoursOf(colours.brand)).toMatchObject({ dark: colours.brandDark, soft: colours.brandSoft });
  expect(brandColoursOf(colours.brand.toLowerCase())).toEqual(brandColoursOf(colours.brand));
});

test('every brand that can be read on white has titles that can, and surfaces on which text can', () => {
  fc.assert(
    fc.property(anyColour, (brand) => {
      const { dark, soft, light, pale } = brandColoursOf(brand);
      for (const shade of [dark, soft, light, pale]) expect(shade).toMatch(/^#[0-9A-F]{6}$/);
      expect(contrastOnWhite(dark)).toBeGreaterThanOrEqual(9);
      fc.pre(contrastOnWhite(brand) >= leastContrast);
      // Ink has a contrast of 16 on white; on the soft surface at least 11 is left of it.
      expect(contrastOnWhite(colours.ink) / contrastOnWhite(soft)).toBeGreaterThan(11);
      // Each tint is lighter than the one before, so that they can be told apart in grey.
      const steps = [dark, brand, light, pale, soft].map(contrastOnWhite);
      for (const [index, step] of steps.entries()) {
        if (index > 0) expect(step).toBeLessThanOrEqual(steps[index - 1]! + 1e-9);
      }
    }),
  );
});

test('level colours are none of a brand’s shades', () => {
  const levels = Object.values(levelColours).map(({ fill }) => fill);
  for (const fill of levels) expect(Object.values(brandColoursOf(colours.brand))).not.toContain(fill);
});
