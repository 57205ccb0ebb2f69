import { expect, test, vi } from 'vitest';
import { activityRow, signInRow } from '#data/testing/hallRows.ts';
import { put } from '#data/testing/openFresh.ts';
import type { Activity } from '#shared/model/activity.ts';
import type { KioskScreen } from '../kioskScreen.ts';
import { ActivitiesScreen } from './ActivitiesScreen.tsx';
import { openHall, pressKeys, showHall, spell, touch, touchField } from './testing/showHall.tsx';

const hour = 3_600_000;
const minute = 60_000;

/** The screen over these activities, and where it led. */
async function show(...activities: readonly Activity[]) {
  const database = await openHall();
  await put(database, ...activities.map((row) => ({ table: 'activities', op: 'put', row }) as const));
  const went: (KioskScreen | 'back')[] = [];
  const shown = await showHall(
    <ActivitiesScreen onBack={() => went.push('back')} onGo={(next) => went.push(next)} />,
    database,
  );
  return { ...shown, database, went };
}

const soon = (id: string, changes: Partial<Activity> = {}) =>
  activityRow(id, Date.now() + 30 * minute, changes);

test('a visitor spells a name, signs in, and is thanked without a word of who else came', async () => {
  const { place, database } = await show(soon('a'));
  const earlier = signInRow('earlier', 'a', { name: '早到的人', organisation: '先来的企业' });
  await put(database, { table: 'signIns', op: 'put', row: earlier });
  await touch(place, '签到');
  await touchField(place, '姓名');
  await spell(place, 'wang');
  await touch(place.querySelector('ul') ?? place, '王');
  await spell(place, 'gong');
  await pressKeys(place, '{space}');
  await touchField(place, '电话');
  await pressKeys(place, ...'03106600000', '{done}');
  expect(place.textContent).toContain('只用于活动签到和后续联系，由中心保存；离开页面即清除屏幕上的内容');
  await touch(place, '签到');
  await vi.waitFor(() => expect(place.querySelector('h1')?.textContent).toBe('签到成功'));
  for (const word of ['王工', '03106600000', '早到的人', '先来的企业']) {
    expect(place.textContent).not.toContain(word);
  }
  const rows = await database.signIns.toArray();
  expect(rows.filter(({ id }) => id !== 'earlier')).toMatchObject([
    {
      activityId: 'a',
      name: '王工',
      organisation: '',
      phone: '03106600000',
      device: 'kiosk-1',
      sample: false,
    },
  ]);
  await touch(place, '好的');
  await vi.waitFor(() => expect(place.querySelector('h1')?.textContent).toBe('活动签到'));
  expect(place.textContent).not.toContain('早到的人');
  await touch(place, '签到');
  expect((await touchField(place, '姓名')).value).toBe('');
});

test('what takes sign-ins stands first; of the rest it says when, and what does not take place', async () => {
  const midnight = new Date().setHours(24, 0, 0, 0);
  const { place } = await show(
    activityRow('far', midnight + 40 * hour, { title: '后天的授课', place: '', speaker: '' }),
    activityRow('never', midnight + 20 * hour, { title: '取消的对接会', cancelledAt: 1 }),
    soon('now', { title: '马上开始的宣贯', kind: 'briefing' }),
    activityRow('beyond', Date.now() + 61 * 24 * hour, { title: '六十天以后' }),
  );
  const cards = await vi.waitFor(() => {
    const found = [...place.querySelectorAll('article')].map(({ textContent }) => textContent ?? '');
    expect(found).toHaveLength(3);
    return found;
  });
  expect(cards[0]).toMatch(/^\d+月\d+日 周.+政策宣贯马上开始的宣贯地点：促进中心二楼主讲：王工签到$/);
  expect(cards[1]).toMatch(/取消的对接会.*已取消$/);
  expect(cards[2]).toMatch(/后天的授课\d+月\d+日 周. 14:00起可签到$/);
});

test('without activities it says so and leads to the demands, and back', async () => {
  const { place, went } = await show();
  await vi.waitFor(() => expect(place.textContent).toContain('近期没有安排活动'));
  await touch(place, '需求登记');
  await touch(place, '‹ 返回');
  expect(went).toEqual([{ name: 'demand' }, 'back']);
});

test('faults stand beside their fields and lead there; nothing is written before they are mended', async () => {
  const { place, database } = await show(soon('a'));
  await touch(place, '签到');
  await touchField(place, '电话');
  await pressKeys(place, '1', '2', '{done}');
  await touch(place, '签到');
  await vi.waitFor(() =>
    expect([...place.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)).toEqual([
      '请填写姓名。',
      '电话应为手机号或带区号的座机号，也可留空。',
    ]),
  );
  expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  expect(place.querySelector('[aria-label="屏幕键盘"]')).not.toBeNull();
  await spell(place, 'li');
  await pressKeys(place, '{space}');
  await vi.waitFor(() => expect(place.querySelectorAll('[role=alert]')).toHaveLength(1));
  expect(await database.signIns.count()).toBe(0);
});

test('an activity that was cancelled meanwhile refuses in one sentence, and what was written stays', async () => {
  const { place, database } = await show(soon('a'));
  await touch(place, '签到');
  const field = await touchField(place, '姓名');
  await spell(place, 'li');
  await pressKeys(place, '{space}', '{done}');
  await put(database, { table: 'activities', op: 'put', row: soon('a', { cancelledAt: 1 }) });
  await touch(place, '签到');
  await vi.waitFor(() =>
    expect(place.querySelector('[role=alert]')?.textContent).toBe(
      '这场活动现在不能签到，没有记录；请核对活动时间，或向工作人员咨询。',
    ),
  );
  expect(field.value).not.toBe('');
  expect(await database.signIns.count()).toBe(0);
});

test('nothing of what was written stays when the screen goes', async () => {
  const { place, leave, database } = await show(soon('a'));
  await touch(place, '签到');
  const field = await touchField(place, '姓名');
  await spell(place, 'zhangsanfeng');
  await pressKeys(place, '{space}', '{bksp}');
  await spell(place, 'feng');
  expect(field.value).not.toBe('');
  leave();
  const kept = [
    document.documentElement.innerHTML,
    JSON.stringify({ ...localStorage, ...sessionStorage }),
    String(window.getSelection()),
  ].join();
  expect(kept).not.toMatch(/张|feng/);
  const boards = (window as { SimpleKeyboardInstances?: object }).SimpleKeyboardInstances ?? {};
  expect(Object.keys(boards)).toEqual([]);
  expect(await database.signIns.count()).toBe(0);
});
