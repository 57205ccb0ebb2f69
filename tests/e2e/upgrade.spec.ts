import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { newestDatabaseStep } from '#shared/storage/databaseStep.ts';
import { expect, test } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { enlargeDatabases, layOutOldProfile, oldProfile } from './oldProfile.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { openDiagnosis } from './pages/sessions.ts';
import { enterPassphrase } from './unlock.ts';

const megabyte = 1024 * 1024;
const copiesOf = (profile: string) => readdir(path.join(profile, 'upgrades')).catch(() => []);
const recordOf = async (profile: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(profile, 'database-step.json'), 'utf8'));

/** Every file of a part of the profile, by its hash. */
async function hashes(profile: string, part: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(path.join(profile, part), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((each) => path.join(each.parentPath, each.name));
  const hashed = files.map(async (file) => [
    path.relative(path.join(profile, part), file),
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ]);
  return Object.fromEntries(await Promise.all(hashed)) as Record<string, string>;
}

/** What the old app stored is there. */
async function expectOldWork(page: Page): Promise<void> {
  await openDiagnosis(page, oldProfile.enterprise, '初诊');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('生产管控');
  await expect(diagnosis.note).toHaveValue(oldProfile.note);
  await expect(diagnosis.choice('自动采集工单与工艺参数')).toHaveAttribute('aria-checked', 'true');
}

test('a database of an older step is copied, upgraded and opened with everything in it, once', async ({
  profile,
}) => {
  await layOutOldProfile(profile);
  await enlargeDatabases(profile, 400);
  const before = await hashes(profile, 'IndexedDB');
  const { app, page, complaints } = await launchApp({ profile, locked: true });
  await expect(page.getByRole('heading', { name: '正在为升级做安全副本' })).toBeVisible();
  await expect(page.getByText(/已复制 [\d.]+ MB，共 400\.\d MB/)).toBeVisible();
  await page.screenshot({ path: 'out/e2e/upgrade-copying.png' });
  await enterPassphrase(page);
  await page.waitForSelector('[data-ready="true"]');
  await expectOldWork(page);
  await app.close();
  expect(complaints).toEqual([]);

  const [copy, ...others] = await copiesOf(profile);
  expect(others).toEqual([]);
  expect(copy).toMatch(new RegExp(`^step-0-before-${newestDatabaseStep}-\\d{8}-\\d{6}$`));
  expect(await hashes(profile, `upgrades/${copy}/IndexedDB`)).toEqual(before);
  expect(await recordOf(profile)).toMatchObject({ step: newestDatabaseStep, copy: null });

  const again = await launchApp({ profile, locked: true });
  expect(again.page.url()).toContain('index.html');
  await enterPassphrase(again.page);
  await again.page.waitForSelector('[data-ready="true"]');
  await expectOldWork(again.page);
  await again.app.close();
  expect(await copiesOf(profile)).toEqual([copy]);
});

test('the app killed while it copies begins the copy again', async ({ profile }) => {
  await layOutOldProfile(profile);
  await enlargeDatabases(profile, 400);
  const before = await hashes(profile, 'IndexedDB');
  const first = await launchApp({ profile, locked: true });
  await expect(first.page.getByText('已复制')).toBeVisible();
  const child = first.app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGKILL');
  await ended;
  expect((await copiesOf(profile)).every((name) => name.startsWith('unfinished-'))).toBe(true);
  expect(await hashes(profile, 'IndexedDB')).toEqual(before);

  const { app, page } = await launchApp({ profile });
  await expectOldWork(page);
  await app.close();
  const copies = await copiesOf(profile);
  expect(copies).toHaveLength(1);
  expect(await hashes(profile, `upgrades/${copies[0]}/IndexedDB`)).toEqual(before);
});

test('without room for the copy nothing is touched until there is', async () => {
  test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root can make a small disk');
  const disk = await mkdtemp(path.join(tmpdir(), 'desk-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300m', 'tmpfs', disk]);
  try {
    const profile = path.join(disk, 'profile');
    await layOutOldProfile(profile);
    const parts = ['IndexedDB', 'vault', 'journal'];
    const before = await Promise.all(parts.map((part) => hashes(profile, part)));
    const { bavail, bsize } = await statfs(disk);
    await writeFile(path.join(disk, 'ballast'), Buffer.alloc(bavail * bsize - 80 * megabyte, 1));

    const { app, page } = await launchApp({ profile, locked: true });
    const told = page.getByRole('alert');
    await expect(told).toContainText('磁盘空间不足，升级前的安全副本没有做成');
    await expect(told).toContainText('数据原样保留、未作任何改动');
    await page.screenshot({ path: 'out/e2e/upgrade-no-space.png' });
    expect(await Promise.all(parts.map((part) => hashes(profile, part)))).toEqual(before);

    await page.getByRole('link', { name: '重试' }).click();
    await expect(told).toContainText('磁盘空间不足');
    await rm(path.join(disk, 'ballast'));
    await page.getByRole('link', { name: '重试' }).click();
    await enterPassphrase(page);
    await page.waitForSelector('[data-ready="true"]');
    await expectOldWork(page);
    await app.close();
    expect(await copiesOf(profile)).toHaveLength(1);
  } finally {
    execFileSync('umount', ['-l', disk]);
    await rm(disk, { recursive: true, force: true });
  }
});
