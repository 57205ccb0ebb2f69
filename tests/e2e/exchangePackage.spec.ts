import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import { projectRoot, type Launched } from './launch.ts';
import { expect, test as base } from './twoDesks.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { openExchangePackages } from './pages/exchangePackage.ts';
import { openSync } from './pages/sync.ts';

const pictures = path.join(projectRoot, 'out/e2e/exchange');
const name = '邯郸市永年区测试紧固件有限公司';
const code = `91130408MA0ABCDE1${usccCheckDigit('91130408MA0ABCDE1') ?? ''}`;

const test = base.extend<{ stick: string }>({
  /** What goes from hand to hand. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  stick: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-stick-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

async function toEnterprises(page: Page) {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  return enterprisesPage(page);
}

async function createEnterprise(page: Page): Promise<void> {
  const list = await toEnterprises(page);
  await list.create();
  await list.field('企业名称').fill(name);
  await list.field('统一社会信用代码').fill(code);
  await list.choose('行业', '紧固件制造');
  await list.choose('县（市、区）', '永年区');
  await list.field('从业人数').fill('120');
  await list.field('年营业收入').fill('3500');
  await list.save();
  await expect(page.getByRole('region', { name: '企业档案' })).toContainText('120 人');
}

async function changeHeadcount(page: Page, headcount: string): Promise<void> {
  const list = await toEnterprises(page);
  await list.row(name).click();
  await page.getByRole('button', { name: '编辑档案' }).click();
  await list.field('从业人数').fill(headcount);
  await list.save();
  await expect(page.getByRole('region', { name: '企业档案' })).toContainText(`${headcount} 人`);
}

async function expectHeadcount(page: Page, headcount: string): Promise<void> {
  await (await toEnterprises(page)).row(name).click();
  await expect(page.getByRole('region', { name: '企业档案' })).toContainText(`${headcount} 人`);
}

async function picture({ app, page }: Pick<Launched, 'app' | 'page'>, shown: string): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(pictures, `${shown}.png`) });
}

test('two laptops without a platform: there and back by hand, a clash is asked once, and not again once it is settled', async ({
  desk,
  colleague,
  stick,
}) => {
  test.setTimeout(180_000);
  await createEnterprise(desk.page);
  const first = path.join(stick, 'first.tdx');
  await (await openExchangePackages(desk.page)).save(desk.app, first);
  await picture(desk, 'exported');
  expect((await readFile(first)).includes(Buffer.from('紧固件'))).toBe(false);

  const theirs = await openExchangePackages(colleague.page);
  await theirs.choose(colleague.app, first);
  await theirs.open('不是 这个 口令 三十七');
  await expect(theirs.card.getByRole('alert')).toContainText('口令打不开这个交换包');
  await theirs.open();
  await expect(theirs.card).toContainText('首次收到这台设备的交换包');
  await expect(theirs.count('added')).toHaveText('1');
  await picture(colleague, 'preview');
  await theirs.take();
  await picture(colleague, 'imported');
  await theirs.choose(colleague.app, first);
  await theirs.open();
  await expect(theirs.card).toContainText('来自以前导入过的设备');
  await expect(theirs.card).toContainText('没有可导入的');

  await changeHeadcount(desk.page, '150');
  await changeHeadcount(colleague.page, '180');
  const back = path.join(stick, 'back.tdx');
  await (await openExchangePackages(colleague.page)).save(colleague.app, back);
  const here = await openExchangePackages(desk.page);
  await here.choose(desk.app, back);
  await here.open();
  await expect(here.count('conflicts')).toHaveText('1');
  await here.take();
  await here.card.getByRole('link', { name: '去“同步”决定冲突' }).click();
  const conflicts = await openSync(desk.page);
  await expect(conflicts.conflicts).toContainText('150');
  await expect(conflicts.conflicts).toContainText('180');
  await picture(desk, 'conflict');
  await conflicts.conflicts.getByRole('button', { name: '改用另一方', exact: true }).click();
  await expect(conflicts.conflictCount).toBeHidden();

  // The same package once more asks nothing, and neither does the way back.
  const again = await openExchangePackages(desk.page);
  await again.choose(desk.app, back);
  await again.open();
  await expect(again.card).toContainText('没有可导入的');
  await expect(again.count('conflicts')).toHaveText('0');
  const last = path.join(stick, 'last.tdx');
  await again.save(desk.app, last);
  const there = await openExchangePackages(colleague.page);
  await there.choose(colleague.app, last);
  await there.open();
  await expect(there.count('conflicts')).toHaveText('0');
  // Either the one or the other stood until it was settled, by whose clock is later.
  const takes = there.card.getByRole('button', { name: '导入', exact: true });
  if (await takes.isEnabled()) await there.take();
  else await there.card.getByRole('button', { name: '取消' }).click();
  await there.choose(colleague.app, first);
  await there.open();
  await expect(there.card).toContainText('没有可导入的');
  await (await toEnterprises(desk.page)).row(name).click();
  const settled = await desk.page.getByRole('region', { name: '企业档案' }).innerText();
  await expectHeadcount(colleague.page, settled.includes('180 人') ? '180' : '150');
  expect(colleague.complaints).toEqual([]);
});

test('a package that was cut off or altered, and a file of another kind, are refused with nothing imported', async ({
  desk,
  stick,
}) => {
  await createEnterprise(desk.page);
  const whole = path.join(stick, 'whole.tdx');
  const exchange = await openExchangePackages(desk.page);
  await exchange.save(desk.app, whole);
  const bytes = await readFile(whole);
  const cut = path.join(stick, 'cut.tdx');
  await writeFile(cut, bytes.subarray(0, bytes.length / 2));
  await exchange.choose(desk.app, cut);
  await expect(exchange.card.getByRole('alert')).toContainText('不完整');
  await picture(desk, 'refused');
  const altered = path.join(stick, 'altered.tdx');
  const place = bytes.length - 100;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(altered, bytes);
  await exchange.choose(desk.app, altered);
  await expect(exchange.card.getByRole('alert')).toContainText('已损坏或被改动');
  await exchange.choose(desk.app, path.join(projectRoot, 'resources/sample/diagnoses.json'));
  await expect(exchange.card.getByRole('alert')).toContainText('这不是交换包');
  await expectHeadcount(desk.page, '120');
});
