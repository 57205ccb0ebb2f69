import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultIdleMinutes, idleMinutesChoices, idleMinutesSchema, lockDueAt } from './idle.ts';

describe('lockDueAt', () => {
  it('is the chosen minutes after the last activity', () => {
    expect(lockDueAt(1_000, 10)).toBe(601_000);
  });

  it('never comes earlier for a later activity or a longer time', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...idleMinutesChoices), (at, later, minutes) => {
        expect(lockDueAt(at + later, minutes)).toBe(lockDueAt(at, minutes) + later);
        expect(lockDueAt(at, minutes)).toBeLessThanOrEqual(lockDueAt(at, 30));
      }),
    );
  });
});

describe('the setting', () => {
  it('offers four choices, ten minutes unless chosen', () => {
    expect(idleMinutesChoices).toEqual([5, 10, 15, 30]);
    expect(defaultIdleMinutes).toBe(10);
  });

  it.each([0, 7, 31, -5, '10', null, Number.NaN, Number.POSITIVE_INFINITY])('refuses %j', (value) => {
    expect(idleMinutesSchema.safeParse(value).success).toBe(false);
  });
});
