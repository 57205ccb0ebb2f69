import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { seeded, until, useBatchFolder } from './batchFolder.ts';
import { expect, test } from './fixtures.ts';
import { openReports } from './pages/reports.ts';
import { enterPassphrase } from './unlock.ts';

const batch = useBatchFolder();

test('a batch is paused, goes on elsewhere, is cancelled, and does the rest', async ({ desk }) => {
  test.slow();
  const { app, page } = desk;
  await batch.seed(app, page);
  const reports = await openReports(page);
  await batch.begin(reports, app);
  await until(reports, 3);
  await reports.button('暂停').click();
  await reports.reached('paused');
  const [paused = 0] = await reports.counts();
  expect(paused).toBeLessThan(seeded);
  await batch.expectWhole(paused);

  await reports.button('继续').click();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await expect(reports.line).toContainText(/批量报告正在生成 \d+ \/ 36/);
  await reports.line.click();
  await until(reports, paused + 3);
  await reports.button('取消').click();
  await reports.reached('cancelled');
  const [cancelled = 0, , , left = 0] = await reports.counts();
  expect(cancelled + left).toBe(seeded);
  expect(left).toBeGreaterThan(0);
  await batch.expectWhole(cancelled);

  await reports.panel.getByRole('button', { name: '继续做剩下的' }).click();
  await reports.reached('done');
  expect(await reports.counts()).toEqual([seeded, 0, 0, 0]);
  await batch.expectWhole(seeded);
});

test('a batch goes on after the app was killed, and after the desk was locked', async ({ desk }) => {
  test.slow();
  await batch.seed(desk.app, desk.page);
  const first = await openReports(desk.page);
  await batch.begin(first, desk.app);
  await until(first, 8);
  await desk.kill();
  await desk.relaunch();

  const second = await openReports(desk.page);
  await expect(second.notice).toContainText(/已写 \d+ \/ 36/);
  await expect(second.line).toContainText('上次的批量报告未完成');
  await second.notice.getByRole('button', { name: '继续' }).click();
  await until(second, 14);
  await desk.page.keyboard.press('Control+l');
  await enterPassphrase(desk.page);

  const third = await openReports(desk.page);
  await expect(third.notice).toContainText(/已写 \d+ \/ 36/);
  await third.notice.getByRole('button', { name: '继续' }).click();
  await third.reached('done');
  const [written = 0, unchanged = 0, failed, rest] = await third.counts();
  expect([written + unchanged, failed, rest]).toEqual([seeded, 0, 0]);
  expect(unchanged).toBeGreaterThan(0);
  await batch.expectWhole(seeded);
  await desk.relaunch();
  await expect((await openReports(desk.page)).notice).toHaveCount(0);
});

test('a folder that is taken away holds the batch up, and it goes on once it is back', async ({ desk }) => {
  test.slow();
  const { app, page } = desk;
  await batch.seed(app, page);
  const reports = await openReports(page);
  await batch.begin(reports, app);
  await until(reports, 3);
  const away = batch.beside('away');
  await rename(batch.out, away);
  await reports.reached('paused');
  await expect(reports.panel.getByRole('alert').first()).toContainText('输出文件夹不见了');
  expect((await reports.counts())[2]).toBe(0);
  await rename(away, batch.out);
  await reports.button('继续').click();
  await reports.reached('done');
  const [written = 0, unchanged = 0] = await reports.counts();
  expect(written + unchanged).toBe(seeded);
  await batch.expectWhole(seeded);
});

test('a disk that runs full holds the batch up, and it goes on once there is room', async ({ desk }) => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root can make a small disk');
  test.slow();
  const { app, page } = desk;
  await batch.seed(app, page);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', batch.out]);
  try {
    const reports = await openReports(page);
    await batch.begin(reports, app);
    await reports.reached('paused');
    await expect(reports.panel.getByRole('alert').first()).toContainText('磁盘空间不足');
    const [written = 0, , failed, left = 0] = await reports.counts();
    expect(written).toBeGreaterThan(0);
    expect([written + left, failed]).toEqual([seeded, 0]);
    expect((await readdir(batch.out)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    execFileSync('mount', ['-o', 'remount,size=20m', batch.out]);
    await reports.button('继续').click();
    await reports.reached('done');
    expect(await reports.counts()).toEqual([seeded, 0, 0, 0]);
    await batch.expectWhole(seeded);
  } finally {
    execFileSync('umount', ['--lazy', batch.out]);
  }
});

test('what fails is listed with its reason, the rest goes on, and it can be tried again', async ({
  desk,
}) => {
  test.slow();
  const { app, page } = desk;
  await batch.seed(app, page, 6);
  const reports = await openReports(page);
  await reports.selectAll();
  await reports.chooseFolder(app, batch.out);
  await page.getByRole('textbox', { name: '命名规则' }).fill('{序号}');
  // A folder stands where a file is to be written, as a file that is open elsewhere would.
  await mkdir(path.join(batch.out, '002.docx', 'inside'), { recursive: true });
  await reports.start.click();
  await reports.reached('done');
  expect(await reports.counts()).toEqual([5, 0, 1, 0]);
  await expect(reports.failures).toHaveCount(1);
  await expect(reports.failures).toContainText('文件没有写成功');
  expect((await batch.manifest()).failures).toHaveLength(1);

  await rm(path.join(batch.out, '002.docx'), { recursive: true });
  await reports.retry(1);
  expect(await reports.counts()).toEqual([6, 0, 0, 0]);
  expect((await batch.manifest()).failures).toEqual([]);
  await batch.expectWhole(6);
});

test('a worker that dies fails the report that it was making, and the rest goes on', async ({ desk }) => {
  test.slow();
  desk.expectComplaint(/document not made/);
  const { app, page } = desk;
  await batch.seed(app, page);
  const reports = await openReports(page);
  await batch.begin(reports, app);
  await until(reports, 6);
  const workers = page.workers();
  expect(workers.length).toBeGreaterThan(0);
  // It dies while it makes its next report, without an answer, as one that runs out of memory does.
  await workers[0]?.evaluate(() => {
    self.postMessage = () => undefined;
    self.addEventListener('message', () => self.close());
  });
  await reports.reached('done');
  const [written = 0, , failed = 0, rest] = await reports.counts();
  expect([written + failed, rest]).toEqual([seeded, 0]);
  expect(failed).toBe(1);
  await expect(reports.failures).toContainText('生成时出错，这一份没有写');
  await reports.retry(1);
  await batch.expectWhole(seeded);
});
