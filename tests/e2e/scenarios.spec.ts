import { expect, test } from './fixtures.ts';
import { goTo } from './pages/activities.ts';
import { backToAttract, comeIn, setUpHall, test as hallTest } from './pages/hall.ts';
import { scenarioPage } from './pages/scenarios.ts';

test('a chain whose stages see the customers orders more evenly, and says by how much', async ({ desk }) => {
  const { page } = desk;
  const scenarios = scenarioPage(page);
  await goTo(page, '体验');
  await scenarios.open('供应链协同');
  const before = await scenarios.effect('牛鞭比');
  expect(before.improved).toBe(before.baseline);
  expect(before.baseline).toBeGreaterThan(1);
  for (const stage of ['经销商', '标准件厂', '线材厂'])
    await page.getByRole('switch', { name: stage }).click();
  const shared = await scenarios.effect('牛鞭比');
  expect(shared.baseline).toBe(before.baseline);
  expect(shared.improved).toBeLessThan(before.baseline);
  await expect(scenarios.finding).toContainText(`降到 ${shared.improved.toFixed(1)} 倍`);
  // A shorter way for goods calms it further; from the beginning again, nothing is changed.
  await page.getByRole('button', { name: '提前期 减' }).click();
  await page.getByRole('button', { name: '提前期 减' }).click();
  expect((await scenarios.effect('牛鞭比')).improved).toBeLessThan(shared.improved);
  await page.getByRole('button', { name: '重来' }).click();
  expect(await scenarios.effect('牛鞭比')).toEqual(before);

  await page.getByRole('button', { name: '看表格' }).click();
  await expect(page.getByRole('dialog', { name: '表格' }).getByRole('row')).toHaveCount(5);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '原理' }).click();
  await expect(page.getByRole('dialog', { name: '原理' })).toContainText('比实际简单在哪里');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '农机轴承' }).click();
  await expect(page.getByRole('switch', { name: '套圈厂' })).toBeVisible();
  await scenarios.back();
  await scenarios.back();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
});

test('a line whose machines are connected shows what paper hides; a loss that is gone at brings pieces', async ({
  desk,
}) => {
  const { page } = desk;
  const scenarios = scenarioPage(page);
  await goTo(page, '体验');
  await scenarios.open('设备联网');
  await expect(scenarios.finding).toContainText('手工报表');
  const before = await scenarios.effect('全线 OEE');
  expect(before.improved).toBe(before.baseline);
  await page.getByRole('switch', { name: '设备联网' }).click();
  await expect(scenarios.finding).toContainText('联网后看清');
  expect(await scenarios.effect('有记录的停机时间')).toMatchObject({ improved: 100 });
  await page.getByRole('switch', { name: '快速换产' }).click();
  const faster = await scenarios.effect('全线 OEE');
  expect(faster.baseline).toBe(before.baseline);
  expect(faster.improved).toBeGreaterThan(before.baseline);
  expect((await scenarios.effect('合格品')).improved).toBeGreaterThan(
    (await scenarios.effect('合格品')).baseline,
  );
  // An alarm needs connected machines: without them both are off.
  await page.getByRole('switch', { name: '故障报警' }).click();
  await page.getByRole('switch', { name: '设备联网' }).click();
  await expect(page.getByRole('switch', { name: '故障报警' })).not.toBeChecked();
});

hallTest(
  'a visitor of the hall plays a demo, and leaves it as it was for the next one',
  async ({ hall: { page } }) => {
    await setUpHall(page);
    await backToAttract(page);
    await comeIn(page);
    await page.getByRole('button', { name: /场景体验/ }).click();
    const scenarios = scenarioPage(page);
    await scenarios.open('供应链协同');
    const before = await scenarios.effect('牛鞭比');
    await page.getByRole('switch', { name: '经销商' }).click();
    expect((await scenarios.effect('牛鞭比')).improved).toBeLessThan(before.improved);
    await scenarios.back();
    await scenarios.open('供应链协同');
    expect(await scenarios.effect('牛鞭比')).toEqual(before);
    await expect(page.getByRole('button', { name: '5 分钟自测' })).toBeVisible();
  },
);
