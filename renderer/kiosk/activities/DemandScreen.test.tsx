import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DemandScreen } from './DemandScreen.tsx';
import { openHall, pressKeys, showHall, spell, touch, touchField } from './testing/showHall.tsx';

async function show() {
  const database = await openHall();
  const went: string[] = [];
  const shown = await showHall(<DemandScreen onBack={() => went.push('back')} />, database);
  return { ...shown, database, went };
}

test('a demand is registered with its scenes, and the thanks lead back', async () => {
  const { place, database, went } = await show();
  await touchField(place, '企业名称');
  await spell(place, 'handanjixie');
  await pressKeys(place, '{space}');
  await touchField(place, '联系人');
  // With a real keyboard.
  await userEvent.keyboard('Li');
  await touchField(place, '需求');
  await spell(place, 'paichan');
  await pressKeys(place, '{space}', '，', '2', '0');
  await spell(place, 'wanyuan');
  await pressKeys(place, '{space}', '{done}');
  await touch(place, '质量管理');
  await touch(place, '计划排程');
  await touch(place, '设备管理');
  await touch(place, '设备管理');
  expect(place.textContent).toContain('由中心保存；离开页面即清除屏幕上的内容');
  await touch(place, '登记');
  await vi.waitFor(() => expect(place.querySelector('h1')?.textContent).toBe('需求已登记'));
  expect(place.textContent).not.toContain('邯郸机械');
  expect(await database.demands.toArray()).toMatchObject([
    {
      activityId: null,
      enterprise: '邯郸机械',
      contact: { name: 'Li', phone: '' },
      scenes: ['quality', 'scheduling'],
      text: '排产，20万元',
      source: 'kiosk',
      status: 'open',
    },
  ]);
  await touch(place, '好的');
  expect(went).toEqual(['back']);
});

test('faults stand beside their fields, and the first of them is where one goes on', async () => {
  const { place, database } = await show();
  await touch(place, '登记');
  await vi.waitFor(() =>
    expect([...place.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent)).toEqual([
      '企业名称应为 2 至 100 个字，现为 0 个字。',
      '需求应为 2 至 2000 个字，现为 0 个字。',
    ]),
  );
  const label = document.activeElement instanceof HTMLInputElement && document.activeElement.labels?.[0];
  expect(label && label.textContent).toBe('企业名称');
  expect(await database.demands.count()).toBe(0);
});

test('where it cannot be stored one sentence says so, and what was written stays', async () => {
  const { place, database } = await show();
  const field = await touchField(place, '企业名称');
  await spell(place, 'zhizao');
  await pressKeys(place, '{space}');
  await touchField(place, '需求');
  await spell(place, 'peixun');
  await pressKeys(place, '{space}', '{done}');
  database.close();
  await touch(place, '登记');
  await vi.waitFor(() => expect(place.querySelector('[role=alert]')?.textContent).toMatch(/^[^。]+。$/));
  expect(field.value).toBe('制造');
});
