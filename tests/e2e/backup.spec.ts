import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Desk } from './fixtures.ts';
import { launchApp, projectRoot, readySelector } from './launch.ts';
import { openBackups } from './pages/backup.ts';
import { answerOpenDialog, enterprisesPage } from './pages/enterprises.ts';
import { loadSample } from './pages/sessions.ts';
import { enterPassphrase, testPassphrase } from './unlock.ts';

const pictures = path.join(projectRoot, 'out/e2e/backup');
const sampleText = readFileSync(path.join(projectRoot, 'resources/sample/diagnoses.json'), 'utf8');
const samples = (JSON.parse(sampleText) as { readonly enterprises: readonly unknown[] }).enterprises.length;
const changedName = '馆陶县示例精研轴承有限公司';

/** The 示例 enterprises; one of them is then given another headcount by hand. */
async function changeOne(page: Page, headcount: string): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  const list = enterprisesPage(page);
  await list.row(changedName).click();
  await page.getByRole('button', { name: '编辑档案' }).click();
  await list.field('从业人数').fill(headcount);
  await list.save();
  await expect(page.getByRole('region', { name: '企业档案' })).toContainText(`${headcount} 人`);
}

async function removeSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: '移除示例数据' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(page.getByText('本机现在没有示例数据')).toBeVisible();
}

async function picture(
  { app, page }: Pick<Desk, 'app' | 'page'>,
  name: string,
  [width, height] = [1366, 768],
) {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0] ?? 0, size[1] ?? 0),
    [width, height],
  );
  await page.waitForFunction((wide) => window.innerWidth === wide, width);
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`) });
}

test('what was deleted and altered comes back from a file, after a preview and a confirmation', async ({
  desk,
}) => {
  const { app, page, profile } = desk;
  await loadSample(page);
  const file = path.join(profile, '工作台备份.tdbackup');
  const backup = await openBackups(page);
  await expect(backup.standing).toContainText('还没有自动备份');
  await backup.toFile(app, file);
  await expect(backup.card).toContainText('已备份到文件');
  await expect(backup.card).toContainText(file);
  expect((await readFile(file)).includes(Buffer.from('精研轴承'))).toBe(false);

  await changeOne(page, '77');
  await openBackups(page);
  await backup.choose(app, file);
  await backup.preview('不是 这个 口令 三十七');
  await expect(backup.dialog.getByRole('alert')).toContainText('口令或恢复码不正确');
  await backup.preview();
  await expect(backup.dialog.getByRole('table', { name: '恢复预览' })).toBeVisible();
  expect(await backup.counts('企业（家）')).toEqual(['0', '1', '0', String(samples - 1)]);
  await expect(backup.dialog.getByRole('list', { name: '有变化的企业' })).toContainText(changedName);
  await picture(desk, 'preview');
  await backup.dialog.getByRole('button', { name: '取消' }).click();

  await removeSample(page);
  await backup.choose(app, file);
  await backup.preview();
  await expect(backup.dialog.getByRole('table', { name: '恢复预览' })).toBeVisible();
  expect((await backup.counts('企业（家）')).slice(0, 3)).toEqual([String(samples), '0', '0']);
  await backup.dialog.getByRole('button', { name: '只补回缺少的' }).click();
  await expect(backup.dialog).toContainText('恢复完成');
  await expect(backup.dialog).toContainText(`补回 ${samples} 家企业`);
  await picture(desk, 'done');
  await backup.dialog.getByRole('button', { name: '完成' }).click();
  await expect(page.getByText(`本机现有 ${samples} 家示例企业`)).toBeVisible();

  await desk.relaunch();
  await expect(enterprisesPage(desk.page).count).toHaveText(`${samples} 家`);
});

test('as it was: what is only here goes after a second confirmation, and an automatic backup is made before', async ({
  desk,
}) => {
  const { page, profile } = desk;
  const backup = await openBackups(page);
  await page.getByRole('button', { name: '载入示例数据' }).click();
  await expect(page.getByText(`本机现有 ${samples} 家示例企业`)).toBeVisible();
  await backup.card.getByRole('button', { name: '立即备份' }).click();
  await expect(backup.card).toContainText('备份完成');
  await expect(backup.standing).toContainText('共 1 份');
  await picture(desk, 'card');
  await picture(desk, 'card', [1920, 1080]);

  await changeOne(page, '77');
  await openBackups(page);
  await backup.card.getByRole('button', { name: '从备份恢复…' }).click();
  await picture(desk, 'choose');
  await backup.dialog.getByRole('button', { name: '用这份备份' }).click();
  await expect(backup.dialog).toContainText('完整无损');
  await picture(desk, 'secret');
  await backup.preview();
  await expect(backup.dialog.getByRole('table', { name: '恢复预览' })).toBeVisible();
  await picture(desk, 'preview-wide', [1920, 1080]);
  await backup.dialog.getByRole('button', { name: '恢复到备份时的样子' }).click();
  const question = page.getByRole('dialog', { name: '恢复到备份时的样子？' });
  await expect(question).toContainText('1 家企业的内容换成备份中的内容');
  await picture(desk, 'confirm');
  await question.getByRole('button', { name: '恢复' }).click();
  await expect(backup.dialog).toContainText('恢复完成');
  await backup.dialog.getByRole('button', { name: '完成' }).click();
  await expect(backup.standing).toContainText('共 2 份');
  expect(await readdir(path.join(profile, 'backups'))).toHaveLength(2);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await enterprisesPage(page).row(changedName).click();
  await expect(page.getByRole('region', { name: '企业档案' })).not.toContainText('77 人');
});

test('a second laptop goes on where the backup was made, with the same passphrase', async ({ desk }) => {
  await loadSample(desk.page);
  const file = path.join(desk.profile, '工作台备份.tdbackup');
  await (await openBackups(desk.page)).toFile(desk.app, file);
  await expect(desk.page.getByText('已备份到文件')).toBeVisible();
  await desk.close();

  const profile = await mkdtemp(path.join(tmpdir(), 'desk-profile-'));
  const first = await launchApp({ profile, locked: true });
  await first.page.getByRole('button', { name: '从备份恢复' }).click();
  await answerOpenDialog(first.app, file);
  await first.page.getByRole('button', { name: '选择备份文件…' }).click();
  await first.page.getByLabel('备份时的口令，或恢复码').fill('不是 这个 口令 三十七');
  await first.page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(first.page.getByRole('alert')).toContainText('口令或恢复码不正确');
  await picture(first, 'first-start');
  await first.page.getByLabel('备份时的口令，或恢复码').fill(testPassphrase);
  await first.page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(first.page.getByTestId('restored')).toContainText(`${samples} 家企业`);
  await picture(first, 'first-start-done');
  await first.page.getByRole('button', { name: '进入工作台' }).click();
  await first.page.waitForSelector(readySelector);
  await expect(enterprisesPage(first.page).count).toHaveText(`${samples} 家`);
  expect(first.complaints).toEqual([]);
  await first.app.close();

  // The database is lost: the journal has what the restore wrote.
  await rm(path.join(profile, 'IndexedDB'), { recursive: true });
  const again = await launchApp({ profile, locked: true });
  await enterPassphrase(again.page);
  await again.page.waitForSelector(readySelector);
  await expect(enterprisesPage(again.page).count).toHaveText(`${samples} 家`);
  await again.app.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a file that is cut short, altered or foreign is refused in words, and nothing changes', async ({
  desk,
}) => {
  const { app, page, profile } = desk;
  await loadSample(page);
  const file = path.join(profile, '工作台备份.tdbackup');
  const backup = await openBackups(page);
  await backup.toFile(app, file);
  await expect(backup.card).toContainText('已备份到文件');
  const bytes = await readFile(file);
  const altered = Uint8Array.from(bytes);
  altered[Math.floor(bytes.length / 2)] = (altered[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  const bad = [
    ['不完整.tdbackup', bytes.subarray(0, bytes.length - 100), '备份文件不完整'],
    ['改动.tdbackup', altered, '已改变或损坏'],
    ['别的.tdbackup', Buffer.from('PK 不是备份的文件，比文件头长一些'), '不是本软件的备份文件'],
  ] as const;
  for (const [name, content, words] of bad) {
    await writeFile(path.join(profile, name), content);
    await backup.choose(app, path.join(profile, name));
    await expect(backup.dialog.getByRole('alert')).toContainText(words);
    await expect(backup.dialog.getByRole('alert')).toContainText('本机数据没有变化');
  }
  await picture(desk, 'refused');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await expect(enterprisesPage(page).count).toHaveText(`${samples} 家`);
});
