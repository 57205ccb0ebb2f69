import { readdir, rm, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import { expect, test, type Desk } from './fixtures.ts';
import { launchApp } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { loadSample } from './pages/sessions.ts';
import { filesWith } from './readable.ts';
import { enterPassphrase, setUpVault, testPassphrase, testPerson, unlock } from './unlock.ts';
import { expectWork, work, workNote } from './work.ts';

/** No sample enterprise has it: what the shipped files say in the clear would be found otherwise. */
const code = `91130408MA0QARLT2${usccCheckDigit('91130408MA0QARLT2') ?? ''}`;

const store = (desk: Desk) => path.join(desk.profile, 'IndexedDB');
const mended = (desk: Desk) => desk.page.getByTestId('mended');

test('locking forgets everything; the passphrase opens the same place again', async ({ desk }) => {
  await work(desk.page);
  const address = await desk.page.evaluate(() => location.hash);
  await desk.page.keyboard.press('Control+l');
  await expect(desk.page.getByRole('form', { name: '已锁定' })).toBeVisible();
  await expect(desk.page.getByText(testPerson)).toHaveCount(0);
  await enterPassphrase(desk.page);
  await expect(diagnosisPage(desk.page).note).toHaveValue(workNote);
  expect(await desk.page.evaluate(() => location.hash)).toBe(address);
});

test('the desk locks when the computer sleeps', async ({ desk }) => {
  await work(desk.page);
  await desk.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect(desk.page.getByRole('form', { name: '已锁定' })).toBeVisible();
});

test('wrong passphrases are told and then delayed, also over a restart', async ({ desk, profile }) => {
  await desk.close();
  const first = await launchApp({ profile, locked: true });
  for (let time = 0; time < 4; time += 1) {
    await enterPassphrase(first.page, `不是这个口令 ${time}`);
    await expect(first.page.getByText(time < 3 ? '口令不正确' : '秒后再试')).toBeVisible();
  }
  await first.app.close();
  const second = await launchApp({ profile, locked: true });
  await expect(second.page.getByText('秒后再试')).toBeVisible();
  await expect(second.page.getByRole('button', { name: '解锁' })).toBeEnabled({ timeout: 10_000 });
  await enterPassphrase(second.page);
  await second.page.waitForSelector('[data-ready="true"]');
  await second.app.close();
});

test('the recovery code sets a new passphrase, and the rows stay', async ({ profile }) => {
  const first = await launchApp({ profile, locked: true });
  const code = await setUpVault(first.page);
  await loadSample(first.page);
  await first.app.close();

  const { app, page } = await launchApp({ profile, locked: true });
  await page.getByRole('button', { name: '忘记口令' }).click();
  await page.getByRole('textbox', { name: '恢复码' }).fill(code.toLowerCase().replaceAll('-', ' '));
  const next = '洺河 齿轮 夜班 三十七';
  await page.getByLabel('口令（至少 10 个字符）').fill(next);
  await page.getByLabel('再输一遍').fill(next);
  await page.getByRole('button', { name: '重设口令并解锁' }).click();
  await page.getByRole('row').nth(3).waitFor();
  await app.close();

  const again = await launchApp({ profile, locked: true });
  await enterPassphrase(again.page, testPassphrase);
  await expect(again.page.getByText('口令不正确')).toBeVisible();
  await enterPassphrase(again.page, next);
  await again.page.getByRole('row').nth(3).waitFor();
  await again.app.close();
});

test('after a day of work nothing of it can be read in the profile', async ({ desk }) => {
  const secrets = [
    '沁水河轴承厂保密',
    code,
    '13803101234',
    '赵班长',
    '夜班靠纸单',
    testPerson,
    testPassphrase,
  ];
  const list = enterprisesPage(desk.page);
  await list.create();
  await list.field('企业名称').fill('沁水河轴承厂保密');
  await list.field('统一社会信用代码').fill(code);
  await list.choose('行业', '紧固件制造');
  await list.choose('县（市、区）', '永年区');
  await list.field('电话').fill('13803101234');
  await list.save();
  await desk.page.getByRole('button', { name: '新建诊断' }).click();
  await desk.page.getByRole('button', { name: '开始诊断' }).click();
  await desk.page.getByTestId('score').waitFor();
  await desk.page.locator('[data-answer] button:focus').waitFor();
  const diagnosis = diagnosisPage(desk.page);
  await diagnosis.saved(() => desk.page.keyboard.press('1'));
  await diagnosis.saved(() => diagnosis.note.fill(workNote));
  await desk.relaunch();
  await desk.page.getByRole('row').filter({ hasText: '沁水河轴承厂保密' }).waitFor();
  await desk.close();
  expect(await filesWith(desk.profile, secrets)).toEqual([]);
});

test('the search that found nothing finds what lies in the clear', async ({ desk }) => {
  await desk.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('plain', 1);
        opening.addEventListener('upgradeneeded', () => {
          opening.result
            .createObjectStore('rows', { keyPath: 'id' })
            .put({ id: 1, name: '沁水河轴承厂保密' });
        });
        opening.addEventListener('success', () => {
          opening.result.close();
          resolve();
        });
      }),
  );
  await desk.close();
  expect(await filesWith(desk.profile, ['沁水河轴承厂保密'])).not.toEqual([]);
});

test('a database that was deleted is rebuilt from the journal', async ({ desk }) => {
  await work(desk.page);
  await desk.close();
  await rm(store(desk), { recursive: true });
  await desk.relaunch();
  await expect(mended(desk)).toContainText('已按变更日志全部恢复');
  await expectWork(desk.page);
  await desk.relaunch();
  await expectWork(desk.page);
  await expect(mended(desk)).toHaveCount(0);
});

test('a database whose newest file was cut comes back whole', async ({ desk }) => {
  await work(desk.page);
  await desk.close();
  const folder = path.join(store(desk), 'app_desk_0.indexeddb.leveldb');
  const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
  const newest = path.join(folder, logs.at(-1)!);
  await truncate(newest, Math.floor((await stat(newest)).size / 3));
  await desk.relaunch();
  await expectWork(desk.page);
  await desk.relaunch();
  await expectWork(desk.page);
});

test('a journal that was deleted begins anew, and the database can be lost after that', async ({ desk }) => {
  await work(desk.page);
  await desk.close();
  await rm(path.join(desk.profile, 'journal'), { recursive: true });
  await desk.relaunch();
  await expect(mended(desk)).toContainText('变更日志缺失');
  await expectWork(desk.page);
  await desk.close();
  await rm(store(desk), { recursive: true });
  await desk.relaunch();
  await expectWork(desk.page);
});

test('a keyring that is gone is told in words, and the data stay', async ({ desk, profile }) => {
  await work(desk.page);
  await desk.close();
  await rm(path.join(profile, 'vault'), { recursive: true });
  const { app, page } = await launchApp({ profile, locked: true });
  await expect(page.getByRole('alert')).toContainText('找不到本机的钥匙文件');
  expect((await readdir(path.join(profile, 'journal'))).length).toBeGreaterThan(0);
  await app.close();
});

test('another window’s page cannot be unlocked by rows alone', async ({ desk }) => {
  await work(desk.page);
  const readable = await desk.page.evaluate(async () => {
    const opening = indexedDB.open('transformation-desk');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const request = opening.result.transaction('answers').objectStore('answers').getAll();
    await new Promise((resolve) => request.addEventListener('success', resolve));
    opening.result.close();
    return [...new Set((request.result as object[]).flatMap((row) => Object.keys(row)))].sort();
  });
  expect(readable).toEqual(['id', 'sealed', 'sessionId']);
  await desk.page.reload();
  await unlock(desk.page);
});
