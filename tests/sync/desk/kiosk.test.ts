import { expect, test } from 'vitest';
import { keepKioskId } from '#data/commands/keepKioskId.ts';
import { countUsage } from '#data/commands/countUsage.ts';
import { followDemand } from '#data/commands/followDemand.ts';
import { recordSignIn } from '#data/commands/recordSignIn.ts';
import { registerDemand } from '#data/commands/registerDemand.ts';
import { saveActivity } from '#data/commands/saveActivity.ts';
import { createEnterprise } from '#data/commands/createEnterprise.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { value } from '#data/testing/openFresh.ts';
import { tableNames, tables } from '#data/tables.ts';
import { memoryPlatform } from '../memoryPlatform.ts';
import { openTestDesk, openTestKiosk } from './testDesk.ts';
import { enterpriseFields } from '#data/testing/sampleRows.ts';

const hour = 60 * 60_000;

async function activityAt(desk: Awaited<ReturnType<typeof openTestDesk>>) {
  const startAt = Date.now() + hour;
  return value(
    await saveActivity(desk.database, null, {
      kind: 'briefing',
      title: '政策宣贯会',
      startAt,
      endAt: startAt + 2 * hour,
      place: '一楼展厅',
      speaker: '',
      description: '',
      capacity: null,
    }),
  );
}

const demandOf = (activityId: string | null) => ({
  activityId,
  enterprise: '恒固紧固件',
  contact: { name: '王厂长', phone: '' },
  scenes: [],
  text: '想先把排产做起来',
});

test('a kiosk has the tables that are a kiosk’s and no other', async () => {
  const kiosk = await openTestKiosk(await memoryPlatform());
  const own = tableNames.filter((name) => tables[name].kiosk);
  expect(kiosk.database.tables.map(({ name }) => name).sort()).toEqual([...own].sort());
  expect(own).not.toContain('enterprises');
  expect(own).not.toContain('sessions');
});

test('activities come to the kiosk, and what visitors leave there goes to the consultants', async () => {
  const platform = await memoryPlatform();
  const [desk, kiosk] = [await openTestDesk(platform), await openTestKiosk(platform)];
  const activity = await activityAt(desk);
  value(await createEnterprise(desk.database, enterpriseFields(1)));
  await desk.sync();
  expect((await kiosk.sync()).receipt.received).toEqual({ activities: 1 });

  const signIn = {
    activityId: activity.id,
    device: 'kiosk-1',
    name: '张三',
    organisation: '恒固',
    phone: '',
  };
  value(await recordSignIn(kiosk.database, signIn));
  value(await registerDemand(kiosk.database, demandOf(activity.id)));
  for (let time = 0; time < 3; time += 1) {
    value(await countUsage(kiosk.database, { device: 'kiosk-1', day: '2026-11-28', thing: 'funds' }));
  }
  const { receipt, result } = await kiosk.sync();
  expect(result.ok).toBe(true);
  expect(receipt.told).toEqual({ signIns: 1, demands: 1, usageCounts: 1 });
  expect(await pendingChanges(kiosk.database)).toBe(0);

  await desk.sync();
  expect(await desk.database.signIns.toArray()).toMatchObject([{ name: '张三' }]);
  expect(await desk.database.usageCounts.toArray()).toMatchObject([{ count: 3 }]);
  expect(await desk.database.demands.toArray()).toMatchObject([{ source: 'kiosk', status: 'open' }]);
});

test('after the platform was put back, a kiosk tells what is missing there, and nobody’s follow-up is undone', async () => {
  const platform = await memoryPlatform();
  const [desk, kiosk] = [await openTestDesk(platform), await openTestKiosk(platform)];
  const early = platform.snapshot();
  const demand = value(await registerDemand(kiosk.database, demandOf(null)));
  value(await countUsage(kiosk.database, { device: 'kiosk-1', day: '2026-11-28', thing: 'funds' }));
  await kiosk.sync();
  await desk.sync();
  value(await followDemand(desk.database, demand.id, 'following', '已约周一上门'));
  await desk.sync();
  const late = platform.snapshot();
  await kiosk.sync();

  platform.restore(early);
  await kiosk.sync();
  await desk.sync();
  await kiosk.sync();
  await desk.sync();
  expect((await desk.database.demands.toArray())[0]).toMatchObject({ status: 'following' });
  expect((await desk.database.usageCounts.toArray())[0]).toMatchObject({ count: 1 });

  platform.restore(late);
  value(await countUsage(kiosk.database, { device: 'kiosk-1', day: '2026-11-28', thing: 'funds' }));
  await kiosk.sync();
  await desk.sync();
  await kiosk.sync();
  await desk.sync();
  expect((await desk.database.demands.toArray())[0]).toMatchObject({ status: 'following' });
  expect((await desk.database.usageCounts.toArray())[0]).toMatchObject({ count: 2 });
});

test('a desk never tells the hall’s rows, whatever happened to the platform', async () => {
  const platform = await memoryPlatform();
  const [desk, kiosk] = [await openTestDesk(platform), await openTestKiosk(platform)];
  const early = platform.snapshot();
  value(await countUsage(kiosk.database, { device: 'kiosk-1', day: '2026-11-28', thing: 'cases' }));
  await kiosk.sync();
  await desk.sync();
  platform.restore(early);
  const { receipt, result } = await desk.sync();
  expect(result.ok).toBe(true);
  expect(receipt.told).toEqual({});
  expect(receipt.refused).toEqual([]);
  expect(await desk.database.usageCounts.count()).toBe(1);
});

test('two kiosks that counted before they were enrolled both tell what they counted', async () => {
  const platform = await memoryPlatform();
  const [one, other] = [await openTestKiosk(platform), await openTestKiosk(platform)];
  for (const kiosk of [one, other]) {
    const device = await keepKioskId(kiosk.database);
    expect(await keepKioskId(kiosk.database)).toBe(device);
    value(await countUsage(kiosk.database, { device, day: '2026-11-28', thing: 'funds' }));
    expect((await kiosk.sync()).receipt).toMatchObject({ told: { usageCounts: 1 }, refused: [] });
  }
  const desk = await openTestDesk(platform);
  await desk.sync();
  expect((await desk.database.usageCounts.toArray()).map(({ count }) => count)).toEqual([1, 1]);
});
