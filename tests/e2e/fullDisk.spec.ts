import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';

const megabyte = 1024 * 1024;

/** Fills a disk up to what shall be left (MB). */
async function leave(disk: string, megabytes: number): Promise<void> {
  await rm(path.join(disk, 'ballast'), { force: true });
  const { bavail, bsize } = await statfs(disk);
  const size = bavail * bsize - megabytes * megabyte;
  if (size > 0) await writeFile(path.join(disk, 'ballast'), Buffer.alloc(size, 1));
}

test('a disk that runs full is told, then nothing is written, and nothing is lost', async () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root can make a small disk');
  test.slow();
  const disk = await mkdtemp(path.join(tmpdir(), 'desk-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=900m', 'tmpfs', disk]);
  try {
    const { app, page } = await launchApp({ profile: path.join(disk, 'profile') });
    await loadSample(page);
    await openDiagnosis(page, '邯郸示例永标标准件有限公司', '初诊');
    const diagnosis = diagnosisPage(page);
    await diagnosis.goTo('生产管控');
    await diagnosis.saved(() => diagnosis.note.fill('磁盘还有空间'));

    const told = page.getByTestId('free-space');
    await leave(disk, 300);
    await expect(told).toContainText('请尽快清理', { timeout: 30_000 });
    await diagnosis.saved(() => diagnosis.note.fill('磁盘快满了'));

    await leave(disk, 60);
    await expect(told).toContainText('已停止保存', { timeout: 10_000 });
    await diagnosis.note.fill('这一句写不进去');
    await expect(page.getByText('还没有保存').first()).toBeVisible();

    await leave(disk, 700);
    await expect(told).toHaveCount(0, { timeout: 10_000 });
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('[data-unsaved="0"]').waitFor({ state: 'attached' });
    await app.close();

    const again = await launchApp({ profile: path.join(disk, 'profile') });
    await openDiagnosis(again.page, '邯郸示例永标标准件有限公司', '初诊');
    await diagnosisPage(again.page).goTo('生产管控');
    await expect(diagnosisPage(again.page).note).toHaveValue('这一句写不进去');
    await again.app.close();
  } finally {
    execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
  }
});
