import { expect, test } from 'vitest';
import { otherDisplay } from './secondPlace.ts';

test('the second screen is never on the desk’s display', () => {
  const [laptop, hall, third] = [{ id: 1 }, { id: 2 }, { id: 3 }];
  expect(otherDisplay([laptop, hall, third], laptop)).toBe(hall);
  expect(otherDisplay([laptop, hall, third], hall)).toBe(laptop);
  expect(otherDisplay([laptop], laptop)).toBeUndefined();
});
