import { issueCode } from '#tests/platform/enrolment.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { pullAt, pushAt } from '#tests/platform/testClient.ts';
import { changeWith } from '#tests/platform/testData.ts';
import { startServer } from '#tests/platform/testServer.ts';
import { expect } from './fixtures.ts';
import { backToAttract, comeIn, openPad, pin, setUpHall, test, typePin } from './pages/hall.ts';

test.describe.configure({ timeout: 120_000 });

test('an enrolled kiosk shows the platform’s figures and activities, and tells who signed in', async ({
  hall: { page },
}) => {
  const storage = memoryStorage();
  const server = await startServer({ storage });
  try {
    const desk = await server.enrol('consultant');
    const startAt = Date.now() + 30 * 60_000;
    const activity = {
      kind: 'briefing',
      title: '第二批试点企业政策宣贯会',
      startAt,
      endAt: startAt + 2 * 60 * 60_000,
      place: '促进中心一楼展厅',
      speaker: '',
      description: '',
      capacity: null,
      cancelledAt: null,
      sample: false,
      createdAt: 1,
      updatedAt: 1,
    };
    await pushAt(server.url, desk, [changeWith({ table: 'activities', fields: activity })]);
    const levels = {
      kind: 'levels',
      industry: null,
      county: null,
      counts: [10, 20, 30, 15, 5] as number[],
      asOf: '2026-11-28',
    };
    await storage.publish('statistics', [{ id: 'levels/*/*', fields: levels }], Date.now());

    await setUpHall(page);
    const connect = async (code: string) => {
      await page.getByLabel('平台地址').fill(server.url);
      await page.getByLabel(/登记码/).fill(code);
      await page.getByRole('button', { name: '连接', exact: true }).click();
    };
    // A consultant's code would give a machine in a public hall the right to read enterprises.
    await connect(await issueCode(storage, 'consultant', 'handan', Date.now()));
    await expect(page.getByText('这个登记码是给顾问工作台的')).toBeVisible();
    await connect(await issueCode(storage, 'kiosk', 'handan', Date.now()));
    await expect(page.getByText('展厅设备，只收发展厅的数据')).toBeVisible();
    const state = page.getByRole('region', { name: '同步状态' });
    await expect(state.getByText('从未')).toBeHidden({ timeout: 20_000 });
    await backToAttract(page);
    await comeIn(page);
    await page.getByRole('button', { name: /看展项/ }).click();
    await expect(page.getByText('示例', { exact: true })).toBeHidden();
    await expect(page.getByText(/数据：.*平台/)).toBeVisible();
    await page.getByRole('button', { name: '‹ 返回' }).click();

    await page.getByRole('button', { name: /活动签到/ }).click();
    await expect(page.getByText('第二批试点企业政策宣贯会')).toBeVisible();
    await page.getByRole('button', { name: '签到' }).first().click();
    await page.getByRole('textbox', { name: '姓名' }).fill('王建国');
    await page.getByRole('textbox', { name: /单位/ }).fill('永年区某紧固件厂');
    await page.getByRole('button', { name: '签到', exact: true }).last().click();
    await expect(page.getByRole('heading', { name: /签到成功|已签到|谢谢/ })).toBeVisible();
    await openPad(page);
    await typePin(page, pin);
    await page.getByRole('button', { name: '立即同步' }).click();
    const signedIn = async () => {
      const reply = await pullAt(server.url, desk, ['signIns', 'usageCounts']);
      return reply.rows.map(({ fields }) => fields?.['name'] ?? fields?.['thing']);
    };
    await expect
      .poll(signedIn, { timeout: 20_000 })
      .toEqual(expect.arrayContaining(['王建国', 'overview', 'activities']));
  } finally {
    await server.close();
  }
});
