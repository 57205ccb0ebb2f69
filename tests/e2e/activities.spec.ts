import dayjs from 'dayjs';
import { writeFile } from 'node:fs/promises';
import { pdfFile } from '#tests/fixtures/documents.ts';
import { issueCode } from '#tests/platform/enrolment.ts';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { pushAt } from '#tests/platform/testClient.ts';
import { changeWith } from '#tests/platform/testData.ts';
import { startServer } from '#tests/platform/testServer.ts';
import { expect, test } from './fixtures.ts';
import { activitiesPage, goTo, supervisionPart, typeDate } from './pages/activities.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { evidencePage } from './pages/evidence.ts';
import { loadSample } from './pages/sessions.ts';
import { openSync } from './pages/sync.ts';

const enterprise = '馆陶县示例精研轴承有限公司';
const daysAgo = (days: number) => dayjs().subtract(days, 'day').format('YYYY-MM-DD');

test('an activity is announced, a demand taken down there and followed to its end', async ({ desk }) => {
  const { page } = desk;
  const activities = activitiesPage(page);
  await goTo(page, '活动');
  await expect(page.getByRole('heading', { name: /没有活动/ })).toBeVisible();
  await page.getByRole('button', { name: '新建活动' }).first().click();
  const form = activities.drawer('新建活动');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form.getByText('主题应为 2 至 60 个字，现为 0 个字。')).toBeVisible();
  await form.getByLabel('主题').fill('紧固件行业数字化供需对接会');
  await form.getByText('供需对接', { exact: true }).click();
  await form.getByLabel('地点').fill('促进中心二楼报告厅');
  await form.getByLabel('人数上限').fill('60');
  await form.getByRole('button', { name: '保存' }).click();
  const entry = activities.activity('紧固件行业数字化供需对接会');
  await expect(entry).toContainText('14:00–16:00');
  await expect(entry).toContainText('签到 0 / 60');
  await expect(activities.count).toHaveText(`${dayjs().format('M月')}共 1 场`);

  await entry.click();
  await expect(page.getByRole('region', { name: '活动信息' })).toContainText('促进中心二楼报告厅');
  await page.getByRole('button', { name: '登记需求' }).click();
  const demand = activities.drawer('登记需求');
  await demand.getByLabel('企业名称').fill('永年区某紧固件厂');
  await demand.getByLabel('电话').fill('不告诉你');
  await demand.getByRole('textbox', { name: '需求' }).fill('想给搓丝机加视觉检测，预算十万元以内');
  await demand.getByRole('button', { name: '登记' }).click();
  await expect(demand.getByText('电话应为手机号或带区号的座机号')).toBeVisible();
  await demand.getByLabel('电话').fill('0310-6600000');
  await demand.getByRole('button', { name: '登记' }).click();
  await expect(demand).toBeHidden();
  await expect(activities.demand('永年区某紧固件厂')).toContainText('待对接');

  // What was collected keeps the activity from being deleted.
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '删除活动…' }).click();
  await page.getByRole('button', { name: '删除活动', exact: true }).click();
  await expect(page.getByText('这场活动已有1 条需求，没有删除')).toBeVisible();
  await page.getByRole('button', { name: '知道了' }).click();

  await goTo(page, '活动');
  await activities.showDemands();
  const listed = activities.demand('永年区某紧固件厂');
  await expect(listed).toContainText('紧固件行业数字化供需对接会');
  await listed.click();
  const follow = activities.drawer('永年区某紧固件厂');
  await follow.getByLabel('这次做了什么').fill('已介绍两家视觉检测服务商');
  await follow.getByRole('button', { name: '保存跟进' }).click();
  await expect(listed).toContainText('跟进中');
  await listed.click();
  await expect(follow.getByRole('list', { name: '跟进记录' })).toContainText('已介绍两家视觉检测服务商');
  await follow.getByText('已办结', { exact: true }).click();
  await follow.getByRole('button', { name: '保存跟进' }).click();
  await expect(page.getByRole('heading', { name: '没有符合的需求' })).toBeVisible();
  await expect(activities.count).toHaveText('1 条需求，0 条未办结');
  await desk.relaunch();
  await goTo(desk.page, '活动');
  await expect(activitiesPage(desk.page).activity('紧固件行业数字化供需对接会')).toContainText('需求 1');
});

test('a correction that is late is warned of until it is made; scores are summed up', async ({
  desk,
}, testInfo) => {
  const { page } = desk;
  const { checks, scores } = supervisionPart(page);
  await loadSample(page);
  await goTo(page, '监督');
  await expect(page.getByRole('heading', { name: '还没有现场检查和满意度评价' })).toBeVisible();
  await page.getByRole('button', { name: '到企业列表' }).click();
  await enterprisesPage(page).row(enterprise).click();

  await checks.getByRole('button', { name: '记录现场检查' }).click();
  const check = page.getByRole('dialog', { name: '记录现场检查' });
  await check.getByLabel('改造进度').fill('40');
  await typeDate(check.getByLabel('检查日期'), daysAgo(20));
  // What was typed is not lost by closing.
  await check.getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '继续填写' }).click();
  await check.getByRole('button', { name: '添加问题' }).click();
  const empty = check.getByText('有一条问题没有写内容，请写明或移除。');
  await expect(empty).toBeHidden();
  await check.getByRole('button', { name: '保存' }).click();
  await expect(empty).toBeVisible();
  await check.getByLabel('第 1 条问题').fill('合同约定的两台设备未到货');
  await expect(empty).toBeHidden();
  await check.getByRole('button', { name: '保存' }).click();
  await expect(check.getByText('发现了问题，请填写整改期限。')).toBeVisible();
  await typeDate(check.getByLabel('整改期限'), daysAgo(3));
  await check.getByRole('button', { name: '保存' }).click();
  await expect(checks.getByRole('listitem').first()).toContainText('逾期 3 天');

  const photos = evidencePage(page, '照片和文件');
  const note = testInfo.outputPath('到货单.pdf');
  await writeFile(note, pdfFile());
  await photos.pick(desk.app, [note]);
  await expect(photos.tile('到货单.pdf')).toBeVisible();

  await scores.getByRole('button', { name: '记录满意度' }).click();
  const score = page.getByRole('dialog', { name: '记录满意度' });
  await score.getByLabel('服务商').fill('示例信息技术有限公司');
  for (const [dimension, points] of [
    ['服务能力', '2'],
    ['实施成效', '3'],
    ['改造进度', '2'],
    ['成本控制', '3'],
    ['合同履约', '2'],
  ] as const) {
    await score.getByRole('radiogroup', { name: dimension }).getByText(points, { exact: true }).click();
  }
  await score.getByRole('button', { name: '保存' }).click();
  await expect(scores).toContainText('平均 2.4 分');

  await goTo(page, '监督');
  const warning = page.getByRole('list', { name: '预警' }).getByRole('button');
  await expect(warning).toHaveCount(1);
  await expect(warning).toContainText(enterprise);
  await expect(warning).toContainText('1 条问题整改已逾期 3 天');
  await expect(page.getByRole('table', { name: '服务商满意度' })).toContainText('2.4');
  await warning.click();
  await checks.getByRole('button', { name: '整改完成' }).click();
  await expect(checks).toContainText('整改完成');
  await goTo(page, '监督');
  await expect(page.getByTestId('count')).toHaveText('没有预警');
});

test('who signed in at a kiosk, and what was asked for there, arrives at the consultant’s', async ({
  desk,
}) => {
  const { page } = desk;
  const activities = activitiesPage(page);
  const storage = memoryStorage();
  const server = await startServer({ storage });
  try {
    // The kiosk's enrolment makes the centre that the laptop joins.
    const kiosk = await server.enrol('kiosk');
    const code = await issueCode(storage, 'consultant', 'handan', Date.now());
    await goTo(page, '活动');
    await page.getByRole('button', { name: '新建活动' }).first().click();
    const form = activities.drawer('新建活动');
    await form.getByLabel('主题').fill('智能排产专家授课');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form).toBeHidden();
    const sync = await openSync(page);
    await sync.connect({ address: server.url, code });
    await expect(sync.standing).toContainText('已同步');

    const told = (await storage.pull(
      { id: 'kiosk', name: '', scope: 'kiosk', centre: { id: 'handan', name: '' } },
      { since: null, tables: ['activities'], limit: 10 },
    )) as { readonly rows: readonly { readonly id: string }[] };
    const activityId = told.rows[0]?.id ?? '';
    const at = Date.now();
    const signIn = (name: string) =>
      changeWith({
        table: 'signIns',
        fields: { activityId, name, organisation: '成安县铸造厂', phone: '', at, device: 'kiosk-1' },
      });
    const demand = changeWith({
      table: 'demands',
      fields: {
        activityId,
        enterprise: '成安县铸造厂',
        contact: { name: '赵工', phone: '' },
        scenes: [],
        text: '想看排产软件',
        source: 'kiosk',
        status: 'open',
        notes: [],
        registeredAt: at,
        updatedAt: at,
      },
    });
    const { answers } = await pushAt(server.url, kiosk, [signIn('赵工'), signIn('钱工'), demand]);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);

    await sync.syncNow();
    await goTo(page, '活动');
    await activities.activity('智能排产专家授课').click();
    await expect(page.getByTestId('attendance')).toHaveText('2 人，来自 1 家单位');
    await expect(page.getByRole('table', { name: '签到' })).toContainText('钱工');
    await activities.demand('成安县铸造厂').click();
    const follow = activities.drawer('成安县铸造厂');
    await follow.getByLabel('这次做了什么').fill('约好周三去看');
    await follow.getByRole('button', { name: '保存跟进' }).click();
    await (await openSync(page)).syncNow();
    await expect(sync.line).toContainText('没有待同步的改动');
    await expect(sync.refusals).toHaveCount(0);
  } finally {
    await server.close();
  }
});
