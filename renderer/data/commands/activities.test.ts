import { describe, expect, test } from 'vitest';
import {
  activitiesBetween,
  activityById,
  attendanceOfActivity,
  nearestActivities,
} from '../queries/activities.ts';
import { allDemands, demandsOfActivity } from '../queries/demands.ts';
import { activityFields, activityRow, demandFields, signInRow } from '../testing/hallRows.ts';
import { loggedChanges } from '../testing/loggedChanges.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { pinnedPack } from '../testing/sampleRows.ts';
import { cancelActivity } from './cancelActivity.ts';
import { countUsage } from './countUsage.ts';
import { deleteActivity } from './deleteActivity.ts';
import { followDemand } from './followDemand.ts';
import { recordSignIn } from './recordSignIn.ts';
import { registerDemand } from './registerDemand.ts';
import { saveActivity } from './saveActivity.ts';
import { saveSelfCheck } from './saveSelfCheck.ts';

const consultant = { person: '李顾问', role: 'consultant' } as const;
const hall = { person: '', role: 'hall' } as const;
const hour = 3_600_000;
const visitor = { name: ' 王工 ', organisation: '永年紧固件1厂', phone: '', device: 'kiosk-1' };

describe('activities', () => {
  test('are stored, told to the platform and told of in the trail', async () => {
    const database = await openFresh({ actor: consultant });
    const activity = value(await saveActivity(database, null, activityFields(100, { title: ' 对接会 ' })));
    expect(await activityById(database, activity.id)).toEqual(activity);
    expect(activity).toMatchObject({ title: '对接会', cancelledAt: null, sample: false });
    expect(await loggedChanges(database)).toMatchObject([
      { table: 'activities', rowId: activity.id, op: 'put' },
    ]);
    value(await cancelActivity(database, activity.id, true));
    value(await cancelActivity(database, activity.id, true));
    const resumed = value(await cancelActivity(database, activity.id, false));
    expect(resumed.cancelledAt).toBeNull();
    value(await deleteActivity(database, activity.id));
    const lines = await database.auditTrail.toArray();
    expect(lines.map(({ action, detail }) => [action, detail['activity']])).toEqual(
      ['create', 'cancel', 'resume', 'delete'].map((done) => [`activity.${done}`, '对接会']),
    );
  });

  test('that are wrong are refused in a sentence, and nothing is written', async () => {
    const database = await openFresh({ actor: consultant });
    const refused = await saveActivity(database, null, activityFields(100, { title: '' }));
    expect(refused).toMatchObject({ code: 'invalid', path: 'title', message: /^没有保存：主题应为/ });
    expect(await database.activities.count()).toBe(0);
  });

  test('keep what a colleague changed while the form was open', async () => {
    const database = await openFresh({ actor: consultant });
    const opened = value(await saveActivity(database, null, activityFields(100)));
    await put(database, { table: 'activities', op: 'put', row: { ...opened, place: '三楼' } });
    const saved = value(await saveActivity(database, opened, { ...opened, speaker: '李工' }));
    expect(saved).toMatchObject({ place: '三楼', speaker: '李工' });
    value(await deleteActivity(database, opened.id));
    expect(await saveActivity(database, opened, opened)).toMatchObject({ code: 'activityGone' });
  });

  test('that somebody has to do with are not deleted', async () => {
    const database = await openFresh({ actor: consultant });
    await put(
      database,
      { table: 'activities', op: 'put', row: activityRow('a', 100) },
      { table: 'signIns', op: 'put', row: signInRow('s', 'a') },
    );
    expect(await deleteActivity(database, 'a')).toMatchObject({
      code: 'activityInUse',
      message: /已有1 次签到/,
    });
    expect(await database.activities.count()).toBe(1);
  });

  test('are listed by month with what they have', async () => {
    const database = await openFresh({ actor: consultant });
    await put(
      database,
      ...[300, 100, 200].map((at) => {
        return { table: 'activities', op: 'put', row: activityRow(`a${at}`, at) } as const;
      }),
      { table: 'signIns', op: 'put', row: signInRow('s1', 'a100', { at: 2 }) },
      { table: 'signIns', op: 'put', row: signInRow('s2', 'a100', { at: 1 }) },
    );
    value(await registerDemand(database, demandFields({ activityId: 'a200' })));
    const listed = await activitiesBetween(database, 100, 300);
    expect(listed.map(({ id, signIns, demands }) => [id, signIns, demands])).toEqual([
      ['a100', 2, 0],
      ['a200', 0, 1],
    ]);
    expect(await nearestActivities(database, 101)).toEqual({ before: 100, next: 200 });
    expect(await nearestActivities(database, 301)).toEqual({ before: 300, next: null });
    expect(await attendanceOfActivity(database, 'a100')).toMatchObject({
      people: [{ id: 's2' }],
      repeated: 1,
    });
  });
});

describe('visitors', () => {
  test('sign in while the activity takes it, and only then', async () => {
    const database = await openFresh({ actor: hall });
    const now = Date.now();
    await put(
      database,
      { table: 'activities', op: 'put', row: activityRow('soon', now + hour, { endAt: now + 2 * hour }) },
      {
        table: 'activities',
        op: 'put',
        row: activityRow('later', now + 30 * hour, { endAt: now + 31 * hour }),
      },
    );
    const signIn = value(await recordSignIn(database, { ...visitor, activityId: 'soon' }));
    expect(await database.signIns.toArray()).toEqual([signIn]);
    expect(signIn.name).toBe('王工');
    const codeOf = async (changes: object) => {
      const refused = await recordSignIn(database, { ...visitor, activityId: 'soon', ...changes });
      return refused.ok ? null : refused.code;
    };
    expect(await codeOf({ activityId: 'later' })).toBe('notOpen');
    expect(await codeOf({ activityId: 'nothing' })).toBe('activityGone');
    expect(await codeOf({ name: ' ' })).toBe('invalid');
    expect(await database.signIns.count()).toBe(1);
    expect((await loggedChanges(database)).map(({ table }) => table)).toContain('signIns');
    expect(await database.auditTrail.count()).toBe(0);
  });

  test('are counted in one row a day and thing, however quickly they tap', async () => {
    const database = await openFresh({ actor: hall });
    const opened = { device: 'kiosk-1', day: '2026-06-01', thing: 'funds' };
    const taps = Array.from({ length: 5 }, () => countUsage(database, opened));
    for (const counted of await Promise.all(taps)) value(counted);
    value(await countUsage(database, { ...opened, day: '2026-06-02' }));
    const rows = await database.usageCounts.toArray();
    expect(rows.map(({ id, count }) => [id, count])).toEqual([
      ['kiosk-1:2026-06-01:funds', 5],
      ['kiosk-1:2026-06-02:funds', 1],
    ]);
  });

  test('leave their self-check without a name', async () => {
    const database = await openFresh({ actor: hall });
    const taken = { instrument: pinnedPack.reference, answers: { network: 'control' }, level: 1 } as const;
    const kept = value(await saveSelfCheck(database, { ...taken, device: 'kiosk-1' }));
    expect(await database.selfChecks.toArray()).toEqual([kept]);
    expect(Object.keys(kept).sort()).toEqual([
      'answers',
      'at',
      'device',
      'id',
      'instrument',
      'level',
      'sample',
    ]);
  });
});

describe('demands', () => {
  test('are followed step by step by whoever works here', async () => {
    const database = await openFresh({ actor: consultant });
    const demand = value(await registerDemand(database, demandFields()));
    expect(demand).toMatchObject({ status: 'open', source: 'desk', notes: [] });
    value(await followDemand(database, demand.id, 'following', ' 已联系 '));
    value(await followDemand(database, demand.id, 'following', ''));
    const done = value(await followDemand(database, demand.id, 'done', '已签约'));
    expect(done.notes.map(({ by, text }) => `${by}：${text}`)).toEqual(['李顾问：已联系', '李顾问：已签约']);
    expect(await database.auditTrail.count()).toBe(3);
    expect(await followDemand(database, 'nothing', 'done', '')).toMatchObject({ code: 'demandGone' });
    expect(await followDemand(database, demand.id, 'done', '字'.repeat(501))).toMatchObject({
      code: 'invalid',
    });
  });

  test('of a visitor are told as the kiosk’s, without a trail', async () => {
    const database = await openFresh({ actor: hall });
    const demand = value(await registerDemand(database, demandFields()));
    expect(demand.source).toBe('kiosk');
    expect(await loggedChanges(database)).toMatchObject([{ table: 'demands', op: 'put' }]);
    expect(await database.auditTrail.count()).toBe(0);
  });

  test('stand in the order of waiting, those that are done last', async () => {
    const database = await openFresh({ actor: consultant });
    await put(database, { table: 'activities', op: 'put', row: activityRow('a', 100) });
    const base = value(await registerDemand(database, demandFields({ activityId: 'a' })));
    const rows = [
      ['d1', 'done', 1],
      ['d2', 'done', 2],
      ['o2', 'open', 4],
      ['o1', 'open', 3],
      ['f', 'following', 0],
    ] as const;
    await put(
      database,
      { table: 'demands', op: 'delete', id: base.id },
      ...rows.map(([id, status, registeredAt]) => {
        const row = { ...base, id, status, registeredAt, activityId: id === 'f' ? 'gone' : 'a' };
        return { table: 'demands', op: 'put', row } as const;
      }),
    );
    const all = await allDemands(database);
    expect(all.map(({ id }) => id)).toEqual(['o1', 'o2', 'f', 'd2', 'd1']);
    expect(all.map(({ activity }) => activity)).toEqual([
      '紧固件供需对接会',
      '紧固件供需对接会',
      null,
      '紧固件供需对接会',
      '紧固件供需对接会',
    ]);
    expect((await demandsOfActivity(database, 'a')).map(({ id }) => id)).toEqual(['o1', 'o2', 'd2', 'd1']);
  });
});
