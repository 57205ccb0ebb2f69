import { expect, it } from 'vitest';
import { initialKioskSettings, kioskSettingsSchema, volumeAt } from './kioskSettings.ts';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;

it('begins with settings that it would take', () => {
  expect(kioskSettingsSchema.parse(initialKioskSettings)).toEqual(initialKioskSettings);
});

it('is loud within its hours only', () => {
  expect(volumeAt(initialKioskSettings, at(8, 59))).toBe(0);
  expect(volumeAt(initialKioskSettings, at(9))).toBe(0.6);
  expect(volumeAt(initialKioskSettings, at(17, 59))).toBe(0.6);
  expect(volumeAt(initialKioskSettings, at(18))).toBe(0);
});

it('takes hours that go over midnight, and none', () => {
  const night = { ...initialKioskSettings, sound: { from: at(20), to: at(2), volume: 100 } };
  expect([at(19, 59), at(20), at(23), at(1, 59), at(2)].map((minute) => volumeAt(night, minute))).toEqual([
    0, 1, 1, 1, 0,
  ]);
  const never = { ...initialKioskSettings, sound: { from: at(9), to: at(9), volume: 100 } };
  expect([at(8), at(9), at(10)].map((minute) => volumeAt(never, minute))).toEqual([0, 0, 0]);
});
