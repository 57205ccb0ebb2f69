import { expect, test } from 'vitest';
import { isShown, wholeTrail } from './filterTrail.ts';

const event = {
  at: 1000,
  person: '王顾问',
  role: 'lead',
  action: 'desk.lock',
  subject: null,
  detail: {},
};

test('nothing is left out unless something is chosen', () => {
  expect(isShown(event, wholeTrail)).toBe(true);
});

test('person, action and time narrow together; the end of the time is not part of it', () => {
  const filter = { ...wholeTrail, person: '王顾问', action: 'desk.lock', from: 1000, until: 1001 };
  expect(isShown(event, filter)).toBe(true);
  for (const other of [{ person: '李顾问' }, { action: 'desk.unlock' }, { from: 1001 }, { until: 1000 }]) {
    expect(isShown(event, { ...filter, ...other })).toBe(false);
  }
});
