import type { Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pdfFile } from '../fixtures/documents.ts';
import { withExif, yongnian } from '../fixtures/exif.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { launchApp, projectRoot, readySelector } from './launch.ts';
import { openBackups } from './pages/backup.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { answerOpenDialog } from './pages/enterprises.ts';
import { evidencePage } from './pages/evidence.ts';
import { answerSaveDialog, resultPage } from './pages/result.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';
import { filesWith } from './readable.ts';
import { testPassphrase } from './unlock.ts';

const enterprise = '邯郸示例永标标准件有限公司';
const pictures = path.join(projectRoot, 'out/e2e/evidence');
const mebibyte = 1024 * 1024;
let folder: string;

test.beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
});
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-files-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a file to be chosen and gives its path. */
async function fileOf(name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return file;
}

/** A photo as a telephone takes it: turned, with the place in it. */
async function photoOf(page: Page, words: string): Promise<Uint8Array> {
  const jpeg = await page.evaluate(async (text) => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const context = canvas.getContext('2d')!;
    const sky = context.createLinearGradient(0, 0, 1600, 1200);
    sky.addColorStop(0, '#3c6e8f');
    sky.addColorStop(1, '#c9d6df');
    context.fillStyle = sky;
    context.fillRect(0, 0, 1600, 1200);
    context.fillStyle = '#24313d';
    for (let at = 0; at < 6; at += 1) context.fillRect(120 + at * 240, 520 + (at % 3) * 60, 180, 560);
    context.fillStyle = '#fff';
    context.font = '96px sans-serif';
    context.fillText(text, 120, 260);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, words);
  return withExif(Uint8Array.from(jpeg), { orientation: 1, place: yongnian });
}

async function picture({ app, page }: Pick<Desk, 'app' | 'page'>, name: string): Promise<void> {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
      [width, height] as const,
    );
    await page.waitForFunction((wide) => window.innerWidth === wide, width);
    await page.waitForTimeout(400);
    await page.screenshot({ path: path.join(pictures, `${name}-${width}.png`) });
  }
}

async function openItem(page: Page, item = '网络建设'): Promise<void> {
  await openDiagnosis(page, enterprise, '初诊');
  await diagnosisPage(page).goTo(item);
}

test('a photo and a document are added, seen, noted, printed, there after a restart, and nowhere readable', async ({
  desk,
}) => {
  const { app, page, profile } = desk;
  await loadSample(page);
  await openItem(page);
  const evidence = evidencePage(page);
  await expect(evidence.strip).toContainText('把照片或文件拖到这里');
  await picture(desk, 'empty');
  const photo = await fileOf('车间网关.jpg', await photoOf(page, '车间网关 07 号'));
  const secret = '永标紧固件网络改造合同';
  const contract = await fileOf('网络改造合同.pdf', pdfFile(300_000, secret));
  await evidence.pick(app, [photo, contract]);
  await expect(evidence.tiles).toHaveCount(2);
  await expect(evidence.count('网络建设')).toHaveText('2');
  await picture(desk, 'strip');

  await evidence.tile('车间网关.jpg').click();
  await expect(evidence.picture).toHaveAttribute('data-sharp', 'true');
  await expect(evidence.viewer).toContainText('已去除');
  await expect(evidence.viewer).toContainText('王顾问');
  await evidence.viewer.getByLabel('说明').fill('3 号机床旁的漳河网关');
  await picture(desk, 'viewer');
  await evidence.viewer.getByRole('button', { name: '下一份' }).click();
  await expect(evidence.viewer).toContainText('先点“另存为…”');
  await picture(desk, 'document');
  const copy = path.join(folder, '另存.pdf');
  await answerSaveDialog(app, copy);
  await evidence.viewer.getByRole('button', { name: '另存为…' }).click();
  await expect(page.getByText('已另存，这一份没有加密')).toBeVisible();
  expect(Buffer.compare(await readFile(copy), await readFile(contract))).toBe(0);
  const sha256 = createHash('sha256')
    .update(await readFile(contract))
    .digest('hex');
  await expect(evidence.viewer.getByTestId('evidence-hash')).toHaveText(sha256);
  await page.keyboard.press('Escape');
  await expect(evidence.tile('车间网关.jpg')).toContainText('3 号机床旁的漳河网关');

  await diagnosisPage(page).showResult();
  const report = path.join(folder, '报告.docx');
  await resultPage(page).makeReport(app, report);
  await expect(page.getByText('报告已保存')).toBeVisible();
  await writeFile(path.join(pictures, 'report.docx'), await readFile(report));

  const files = (await readdir(path.join(profile, 'evidence'))).filter((name) => !name.endsWith('.json'));
  expect(files).toHaveLength(2);
  for (const name of files) expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(files).not.toContain(sha256);
  await desk.relaunch();
  await openItem(desk.page);
  const again = evidencePage(desk.page);
  await expect(again.tiles).toHaveCount(2);
  await again.tile('车间网关.jpg').click();
  await expect(again.picture).toHaveAttribute('data-sharp', 'true');
  await desk.close();
  expect(await filesWith(profile, [secret, '网络改造合同', '车间网关', '漳河网关', sha256])).toEqual([]);
});

test('what cannot be taken is refused in words, 50 MB is taken, and the rest goes on', async ({ desk }) => {
  const { app, page } = desk;
  await loadSample(page);
  await openItem(page);
  const evidence = evidencePage(page);
  const limit = await fileOf('监控录像截图集.pdf', pdfFile(50 * mebibyte, 'x'));
  await evidence.pick(app, [
    await fileOf('太大.pdf', pdfFile(51 * mebibyte)),
    await fileOf('说明.txt', Buffer.from('你好')),
    await fileOf('假合同.pdf', await photoOf(page, '其实是照片')),
    await fileOf('空.docx', new Uint8Array()),
    limit,
  ]);
  await expect(evidence.tiles).toHaveCount(1, { timeout: 30_000 });
  await expect(evidence.tile('监控录像截图集.pdf')).toContainText('50.0 MB');
  await expect(evidence.refusals).toContainText('4 个文件没有添加');
  await expect(evidence.refusals).toContainText('“太大.pdf”有 51.0 MB，超过每个文件 50 MB 的上限');
  await expect(evidence.refusals).toContainText('“说明.txt”不是可以添加的文件');
  await expect(evidence.refusals).toContainText('扩展名与内容不符，内容其实是 JPG 图片');
  await expect(evidence.refusals).toContainText('空文件');
  await picture(desk, 'refused');
  await evidence.pick(app, [limit]);
  await expect(evidence.refusals).toContainText('没有重复添加', { timeout: 30_000 });
  const started = Date.now();
  const copy = path.join(folder, '另存.pdf');
  await answerSaveDialog(app, copy);
  await evidence.tile('监控录像截图集.pdf').click();
  await evidence.viewer.getByRole('button', { name: '另存为…' }).click();
  await expect(page.getByText('已另存，这一份没有加密')).toBeVisible({ timeout: 30_000 });
  console.log(`50 MB read back, decrypted, checked and saved in ${Date.now() - started} ms`);
  expect((await stat(copy)).size).toBe(50 * mebibyte);
});

test('files are dropped on the item, and removed after a question', async ({ desk }) => {
  const { page } = desk;
  await loadSample(page);
  await openItem(page, '生产管控');
  const evidence = evidencePage(page);
  await evidence.drop([
    { name: '工单.pdf', text: '%PDF-1.7 工单' },
    { name: '工单.exe', text: 'MZ' },
  ]);
  await expect(evidence.tile('工单.pdf')).toBeVisible();
  await expect(evidence.refusals).toContainText('“工单.exe”不是可以添加的文件');
  const main = page.locator('main').filter({ has: evidence.strip });
  const held = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['x'], 'x.pdf'));
    return transfer;
  });
  await main.dispatchEvent('dragenter', { dataTransfer: held });
  await picture(desk, 'drop');
  await main.dispatchEvent('dragleave');
  await evidence.tile('工单.pdf').click();
  await evidence.viewer.getByRole('button', { name: '移除' }).click();
  const question = page.getByRole('tooltip');
  await expect(question).toContainText('移除这份佐证材料？');
  await question.getByRole('button', { name: '移除', exact: true }).click();
  await expect(evidence.tiles).toHaveCount(0);
  await expect(evidence.count('生产管控')).toHaveCount(0);
});

test('a photo keeps its place only where the person says so', async ({ desk }) => {
  const { app, page } = desk;
  await loadSample(page);
  await openItem(page);
  const evidence = evidencePage(page);
  const bytes = await photoOf(page, '门头');
  const photo = await fileOf('门头.jpg', bytes);
  await evidence.strip.getByRole('switch').click();
  await expect(evidence.strip).toContainText('照片按原文件保存');
  await evidence.pick(app, [photo]);
  await evidence.tile('门头.jpg').click();
  await expect(evidence.viewer).toContainText('保留在照片里');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await expect(evidence.viewer.getByTestId('evidence-hash')).toHaveText(sha256);
  await page.keyboard.press('Escape');
  await evidence.strip.getByRole('switch').click();
  await evidence.pick(app, [photo]);
  await expect(evidence.tiles).toHaveCount(2);
});

test('the camera photographs evidence, and says so where there is none', async ({ desk, profile }) => {
  await loadSample(desk.page);
  await openItem(desk.page);
  const without = evidencePage(desk.page);
  await without.strip.getByRole('button', { name: '拍照' }).click();
  await expect(without.camera.getByRole('alert')).toContainText('没有找到摄像头');
  await picture(desk, 'no-camera');
  await desk.close();
  const extraArguments = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  const { app, page, complaints } = await launchApp({ profile, extraArguments });
  await openItem(page);
  const evidence = evidencePage(page);
  await evidence.strip.getByRole('button', { name: '拍照' }).click();
  const shutter = evidence.camera.getByRole('button', { name: '拍照' });
  await expect(shutter).toBeEnabled();
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await picture({ app, page }, 'camera');
  await shutter.click();
  await evidence.camera.getByRole('button', { name: '重拍' }).click();
  await shutter.click();
  await picture({ app, page }, 'shot');
  await evidence.camera.getByRole('button', { name: '添加这张' }).click();
  await expect(evidence.camera).toContainText('已添加 1 张');
  await evidence.camera.getByRole('button', { name: '完成' }).click();
  await expect(evidence.tiles).toHaveCount(1);
  await evidence.tiles.first().click();
  await expect(evidence.viewer).toContainText('照片里没有');
  expect(complaints).toEqual([]);
  await app.close();
  await desk.relaunch();
});

test('a backup to a file takes the files along to another laptop', async ({ desk }) => {
  const { app, page } = desk;
  await loadSample(page);
  await openItem(page);
  const evidence = evidencePage(page);
  await evidence.pick(app, [await fileOf('车间.jpg', await photoOf(page, '车间'))]);
  await expect(evidence.tiles).toHaveCount(1);
  const file = path.join(folder, '工作台备份.tdbackup');
  await (await openBackups(page)).toFile(app, file);
  await expect(page.getByText('已备份到文件')).toBeVisible();
  await desk.close();

  const profile = await mkdtemp(path.join(tmpdir(), 'desk-profile-'));
  const second = await launchApp({ profile, locked: true });
  await second.page.getByRole('button', { name: '从备份恢复' }).click();
  await answerOpenDialog(second.app, file);
  await second.page.getByRole('button', { name: '选择备份文件…' }).click();
  await second.page.getByLabel('备份时的口令，或恢复码').fill(testPassphrase);
  await second.page.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(second.page.getByTestId('restored')).toContainText('1 份佐证材料');
  await second.page.getByRole('button', { name: '进入工作台' }).click();
  await second.page.waitForSelector(readySelector);
  await openItem(second.page);
  await evidencePage(second.page).tile('车间.jpg').click();
  await expect(evidencePage(second.page).picture).toHaveAttribute('data-sharp', 'true');
  await second.app.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
