import { describe, expect, it } from 'vitest';
import type { ActivityFields } from '../model/activity.ts';
import type { DemandFields } from '../model/demand.ts';
import type { SignIn } from '../model/signIn.ts';
import { checkActivity, tidyActivity } from './activityRules.ts';
import { activityState, takesSignIns } from './activityState.ts';
import { attendanceOf } from './attendance.ts';
import { checkDemand, tidyDemand } from './demandRules.ts';
import { checkSignIn } from './signInRules.ts';

const hour = 3_600_000;
const startAt = 100 * hour;
const fields: ActivityFields = {
  kind: 'lecture',
  title: '专家授课',
  startAt,
  endAt: startAt + 2 * hour,
  place: '',
  speaker: '',
  description: '',
  capacity: null,
};

describe('an activity', () => {
  it.each([
    [[], {}],
    [[], { capacity: 1 }],
    [['title'], { title: ' 课 ' }],
    [['title'], { title: '课'.repeat(61) }],
    [['endAt'], { endAt: startAt }],
    [['endAt'], { endAt: startAt + 32 * 24 * hour }],
    [['capacity'], { capacity: 0 }],
    [['capacity'], { capacity: 1.5 }],
    [['place', 'description'], { place: '楼'.repeat(61), description: '字'.repeat(2001) }],
  ] as const)('has faults at %j: %j', (expected, changes) => {
    expect(checkActivity({ ...fields, ...changes }).map(({ field }) => field)).toEqual(expected);
  });

  it('is kept without blanks around its texts', () => {
    expect(tidyActivity({ ...fields, title: ' 专家授课\n', place: ' 二楼 ' })).toEqual({
      ...fields,
      place: '二楼',
    });
  });

  it('lies ahead, is on, is over, or is cancelled', () => {
    const activity = { ...fields, cancelledAt: null };
    const times = [startAt - 1, startAt, fields.endAt - 1, fields.endAt];
    expect(times.map((now) => activityState(activity, now))).toEqual(['ahead', 'running', 'running', 'over']);
    expect(activityState({ ...activity, cancelledAt: 1 }, startAt)).toBe('cancelled');
  });

  it('takes sign-ins from two hours before its beginning to its end, unless it is cancelled', () => {
    const activity = { ...fields, cancelledAt: null };
    const times = [startAt - 2 * hour - 1, startAt - 2 * hour, fields.endAt - 1, fields.endAt];
    expect(times.map((now) => takesSignIns(activity, now))).toEqual([false, true, true, false]);
    expect(takesSignIns({ ...activity, cancelledAt: 1 }, startAt)).toBe(false);
  });
});

describe('attendance', () => {
  const signIn = (at: number, changes: Partial<SignIn> = {}): SignIn => ({
    id: String(at),
    activityId: 'a',
    name: '王工',
    organisation: '甲厂',
    phone: '',
    at,
    device: 'k',
    sample: false,
    ...changes,
  });

  it('counts a person once, by the first sign-in', () => {
    const { people, repeated, organisations } = attendanceOf([
      signIn(3, { phone: '0310-660 0000' }),
      signIn(1),
      signIn(2, { phone: '03106600000' }),
      signIn(4, { organisation: '乙厂' }),
      signIn(5, { name: '李工', organisation: ' 乙厂' }),
      signIn(6, { name: '赵工', organisation: '' }),
    ]);
    expect(people.map(({ at }) => at)).toEqual([1, 4, 5, 6]);
    expect(repeated).toBe(2);
    expect(organisations).toEqual([
      { name: '乙厂', people: 2 },
      { name: '甲厂', people: 1 },
    ]);
  });

  it('tells two people of one name and one firm apart by their telephones', () => {
    const two = [signIn(1, { phone: '13800000001' }), signIn(2, { phone: '13800000002' })];
    expect(attendanceOf(two).people).toHaveLength(2);
    // Without one given first, the next belongs to that person, and a third is somebody else.
    expect(attendanceOf([signIn(0), ...two]).people.map(({ at }) => at)).toEqual([0, 2]);
  });
});

describe('what visitors type', () => {
  const demand: DemandFields = {
    activityId: null,
    enterprise: '甲厂',
    contact: { name: '', phone: '' },
    scenes: [],
    text: '了解补贴',
  };

  it.each([
    [[], {}],
    [['enterprise'], { enterprise: ' 甲 ' }],
    [['contact.phone'], { contact: { name: '', phone: '不告诉你' } }],
    [['text'], { text: ' ' }],
    [['text'], { text: '字'.repeat(2001) }],
  ] as const)('of a demand has faults at %j: %j', (expected, changes) => {
    expect(checkDemand({ ...demand, ...changes }).map(({ field }) => field)).toEqual(expected);
  });

  it('is kept without blanks, and no scene twice', () => {
    const typed = { ...demand, enterprise: ' 甲厂 ', scenes: ['quality', 'quality'] };
    expect(tidyDemand(typed)).toEqual({ ...demand, scenes: ['quality'] });
  });

  it('of a sign-in needs a name; a telephone may be left out', () => {
    const typed = { name: '王工', organisation: '', phone: '' };
    expect(checkSignIn(typed)).toEqual([]);
    expect(checkSignIn({ ...typed, name: ' ', phone: '1' }).map(({ field }) => field)).toEqual([
      'name',
      'phone',
    ]);
  });
});
