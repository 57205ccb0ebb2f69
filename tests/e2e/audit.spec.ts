import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditFile } from '#shared/audit/auditFile.ts';
import type { Page } from '@playwright/test';
import { databaseName } from '#data/databaseName.ts';
import { expect, test } from './fixtures.ts';
import { launchApp, projectRoot } from './launch.ts';
import { addAccount } from './pages/accounts.ts';
import { deleteDialog, openAudit, openMore } from './pages/audit.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { loadSample } from './pages/sessions.ts';
import { enterPassphrase, testPerson } from './unlock.ts';

const enterprise = '馆陶县示例精研轴承有限公司';
const theirs = '洺河 齿轮 夜班 三十七';

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'audit-e2e-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `npm run verify` says of a file, and its exit code. */
function verify(...args: readonly string[]): string {
  const command = ['--import', 'tsx', 'electron/verify/cli.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  return `${status} ${stdout}${stderr}`;
}

/** Changes one byte of a line of the trail as it lies on disk. */
async function changeLine(page: Page, sequence: number): Promise<void> {
  await page.evaluate(
    async ({ name, id }) => {
      const answer = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
        });
      const database = await answer(indexedDB.open(name));
      const store = database.transaction('auditTrail', 'readwrite').objectStore('auditTrail');
      const row = (await answer(store.get(id))) as { sealed: Uint8Array };
      row.sealed[20] = (row.sealed[20] ?? 0) ^ 1;
      await answer(store.put(row));
      database.close();
    },
    { name: databaseName, id: String(sequence).padStart(16, '0') },
  );
}

test('what was done is told, chained, exported and verified; a changed line is named', async ({ desk }) => {
  const { app, page } = desk;
  await loadSample(page);
  await enterprisesPage(page).row(enterprise).click();
  const timeline = page.getByRole('list', { name: '诊断记录' });
  await expect(timeline.getByRole('listitem')).toHaveCount(2);
  await timeline
    .getByRole('button', { name: /打开诊断|继续诊断/ })
    .first()
    .click();
  const diagnosis = diagnosisPage(page);
  await diagnosis.saved(() => diagnosis.note.fill('与车间主任谈过'));
  await page.getByRole('button', { name: enterprise }).click();

  await openMore(page, '更多：复诊 2026年10月12日');
  await page.getByRole('menuitem', { name: '删除诊断…' }).click();
  const { dialog, confirm, reason } = deleteDialog(page);
  await expect(dialog).toContainText('将删除这次诊断，连同 31 条答案与评级');
  await expect(confirm).toBeDisabled();
  await reason('其他');
  await dialog.getByLabel('写明原因').fill('错');
  await expect(confirm).toBeDisabled();
  await dialog.getByLabel('写明原因').fill('填错了企业');
  await confirm.click();
  await expect(page.getByText('已删除“复诊 2026年10月12日”')).toBeVisible();
  await expect(timeline.getByRole('listitem')).toHaveCount(1);

  await openMore(page, `更多：${enterprise}`);
  await page.getByRole('menuitem', { name: '删除企业档案…' }).click();
  await reason('企业退出试点');
  await confirm.click();
  await expect(page.getByText(`已删除“${enterprise}”`)).toBeVisible();
  await expect(enterprisesPage(page).row(enterprise)).toHaveCount(0);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '数据' }).click();
  const removals = page.getByRole('table', { name: '已删除' }).getByRole('row');
  await expect(removals).toHaveCount(3);
  await expect(removals.nth(1)).toContainText(`${enterprise} 示例`);
  await expect(removals.nth(1)).toContainText('企业退出试点');
  await expect(removals.nth(2)).toContainText('填错了企业');

  const audit = await openAudit(page);
  await expect(audit.lines).toHaveText([
    new RegExp(`${testPerson}（管理员）删除企业档案“${enterprise}”：.*；原因 企业退出试点$`),
    /删除诊断“.*” .*：1 次诊断、31 条答案与评级；原因 填错了企业$/,
    new RegExp(`填写诊断“${enterprise}” `),
    /载入示例数据：新增 \d+ 家企业、\d+ 次诊断$/,
    /解锁工作台：首次设置口令$/,
    /设置本机的口令$/,
  ]);
  await expect(audit.check).toContainText('尚未核对');
  await audit.verify();
  await expect(audit.check).toContainText('记录完整：第一条到末条逐条相连，共 6 条');

  const file = path.join(folder, 'trail.json');
  await audit.exportTo(app, file);
  await expect(audit.lines.first()).toContainText('导出操作记录');
  await audit.filter('操作', '删除诊断');
  await expect(audit.lines).toHaveCount(1);
  expect(verify(file)).toMatch(/^0 审计记录完好：共 6 条，末条 6:[0-9a-f]{64}。/);

  const told = await readFile(file, 'utf8');
  const { entries } = JSON.parse(told) as AuditFile;
  expect(entries.map(({ action }) => action)).toContain('enterprise.delete');
  const tampered = path.join(folder, 'tampered.json');
  await writeFile(tampered, told.replace('填错了企业', '没有填错'));
  expect(verify(tampered)).toBe('1 审计记录不可信：第 5 条的内容被改动，与它的校验值不符。\n');
  const cut = path.join(folder, 'cut.json');
  await writeFile(cut, told.replace(/\n\{"sequence":3,.*\n/, '\n'));
  expect(verify(cut)).toContain('1 审计记录不可信：缺号，没有第 3 条');
});

test('a line that was changed in the database is named, and the screen shows all others', async ({
  desk,
}) => {
  await loadSample(desk.page);
  await changeLine(desk.page, 2);
  const audit = await openAudit(desk.page);
  await expect(audit.lines.nth(1)).toContainText('这一条无法读出');
  await expect(audit.lines.nth(2)).toContainText('设置本机的口令');
  await audit.verify();
  await expect(audit.check).toContainText('审计记录不可信：第 2 条无法读出，它已损坏或被改动。');
  await expect(audit.check).toHaveAttribute('data-state', 'broken');
});

test('attempts to unlock that failed are told at the next success', async ({ desk, profile }) => {
  await desk.close();
  const { app, page } = await launchApp({ profile, locked: true });
  for (const wrong of ['不是这个口令 十个字', '也不是这个口令 十个字']) {
    await enterPassphrase(page, wrong);
    await expect(page.getByText('口令不正确')).toBeVisible();
  }
  await enterPassphrase(page);
  await page.waitForSelector('[data-ready="true"]');
  const audit = await openAudit(page);
  await expect(audit.lines.nth(0)).toContainText('解锁工作台：用口令');
  await expect(audit.lines.nth(1)).toContainText('未知解锁失败：2 次；上次解锁之后');
  await page.keyboard.press('Control+l');
  await enterPassphrase(page);
  await page.waitForSelector('[data-ready="true"]');
  await expect(audit.lines.nth(1)).toContainText(`${testPerson}（管理员）锁定工作台：由本人`);
  await audit.verify();
  await expect(audit.check).toHaveAttribute('data-state', 'whole');
  await app.close();
});

test('a consultant deletes nothing and sees neither accounts nor the trail', async ({ desk, profile }) => {
  await loadSample(desk.page);
  await addAccount(desk.page, { person: '李晓燕', role: '顾问', passphrase: theirs });
  await desk.close();

  const { app, page } = await launchApp({ profile, locked: true });
  await enterPassphrase(page, theirs);
  await enterprisesPage(page).row(enterprise).click();
  await openMore(page, `更多：${enterprise}`);
  const item = page.getByRole('menuitem', { name: '删除企业档案…' });
  await expect(item).toBeDisabled();
  await expect(item).toContainText('由组长或管理员操作');
  await page.keyboard.press('Escape');
  const rail = page.getByRole('navigation', { name: '主导航' });
  await expect(rail.getByRole('link', { name: '记录' })).toHaveCount(0);
  await rail.getByRole('link', { name: '设置' }).click();
  await expect(page.getByRole('region', { name: '我的口令' })).toBeVisible();
  await expect(page.getByRole('region', { name: '账号' })).toHaveCount(0);
  await page.evaluate(() => (window.location.hash = '#/audit'));
  await expect(page.getByText('当前身份是顾问，不能查看操作记录')).toBeVisible();
  await expect(page.getByRole('table', { name: '操作记录' })).toHaveCount(0);
  await app.close();
});

test('an account of the hall sees no enterprise, wherever it goes', async ({ desk, profile }) => {
  await loadSample(desk.page);
  await addAccount(desk.page, { person: '展厅一', role: '展厅', passphrase: theirs });
  await desk.close();

  const { app, page } = await launchApp({ profile, locked: true });
  await enterPassphrase(page, theirs);
  await expect(page.getByRole('heading', { name: '展厅账号' })).toBeVisible();
  for (const address of ['#/enterprises', '#/sessions', '#/exchange', '#/audit']) {
    await page.evaluate((hash) => (window.location.hash = hash), address);
    await expect(page.getByRole('heading', { name: '展厅账号' })).toBeVisible();
    expect(await page.locator('body').innerText()).not.toContain('有限公司');
  }
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '我的口令' })).toBeVisible();
  await page.getByRole('button', { name: '锁定' }).click();
  await expect(page.getByRole('form', { name: '已锁定' })).toBeVisible();
  await app.close();
});
