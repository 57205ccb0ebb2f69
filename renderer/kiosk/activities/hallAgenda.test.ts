import { describe, expect, it } from 'vitest';
import { signInOpensAt, takesSignIns } from '#shared/activities/activityState.ts';
import type { Activity } from '#shared/model/activity.ts';
import { agendaSpan, hallAgenda } from './hallAgenda.ts';
import { opensInWords, spanInWords } from './hallMoments.ts';

const hour = 3_600_000;
const at = (day: number, hours: number, minutes = 0) => new Date(2026, 10, day, hours, minutes).getTime();

function activity(id: string, startAt: number, changes: Partial<Activity> = {}): Activity {
  return {
    id,
    kind: 'lecture',
    title: id,
    startAt,
    endAt: startAt + 2 * hour,
    place: '',
    speaker: '',
    description: '',
    capacity: null,
    cancelledAt: null,
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    ...changes,
  };
}

describe('what the hall tells of activities', () => {
  it('puts those that take sign-ins first, and leaves out what was over before today', () => {
    const now = at(28, 13);
    const agenda = hallAgenda(
      [
        activity('yesterday', at(27, 14)),
        activity('for days', at(26, 9), { endAt: at(29, 17) }),
        activity('morning', at(28, 9)),
        activity('cancelled morning', at(28, 9), { cancelledAt: 1 }),
        activity('afternoon', at(28, 14)),
        activity('cancelled', at(28, 15), { cancelledAt: 1 }),
        activity('evening', at(28, 19)),
      ],
      now,
    );
    const ids = (rows: readonly Activity[]) => rows.map(({ id }) => id);
    expect(ids(agenda.open)).toEqual(['for days', 'afternoon']);
    expect(ids(agenda.coming)).toEqual(['cancelled', 'evening']);
    expect(ids(agenda.over)).toEqual(['morning']);
  });

  it('looks at what began a month ago and what begins within sixty days', () => {
    const { from, to } = agendaSpan(at(28, 13));
    expect(from).toBeLessThanOrEqual(at(28, 0) - 31 * 24 * hour);
    expect(to).toBe(at(28, 13) + 60 * 24 * hour);
  });

  it('says when sign-in opens as the rule has it', () => {
    const row = activity('a', at(28, 14));
    const opens = signInOpensAt(row);
    expect([opens - 1, opens].map((now) => takesSignIns(row, now))).toEqual([false, true]);
    expect(opensInWords(opens, at(28, 8))).toBe('今天 12:00');
    expect(opensInWords(opens, at(27, 8))).toBe('11月28日 周六 12:00');
  });

  it('says from when to when', () => {
    expect(spanInWords(at(28, 14), at(28, 16, 30))).toBe('11月28日 周六 14:00–16:30');
    expect(spanInWords(at(28, 9), at(29, 17))).toBe('11月28日 周六 09:00 – 11月29日 周日 17:00');
  });
});
