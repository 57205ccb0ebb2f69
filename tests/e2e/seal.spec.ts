import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ed25519 } from '@noble/curves/ed25519.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { expect, test } from './fixtures.ts';
import { projectRoot } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { sealPage } from './pages/seal.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';

const enterprise = '邯郸示例永标标准件有限公司';
const verdict = z.object({
  ok: z.boolean(),
  message: z.string(),
  summary: z.object({ hash: z.string(), previousSeal: z.string().nullable() }).optional(),
});

/** `npm run verify -- FILE --json`. */
function verify(file: string) {
  const command = ['--import', 'tsx', 'electron/verify/cli.ts', file, '--json'];
  const { status, stdout } = spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
  return { status, ...verdict.parse(JSON.parse(stdout)) };
}

/** Deletes an answer of the open session in IndexedDB itself, as a program beside the app would. */
async function removeAnswer(page: Page, questionId: string): Promise<void> {
  await page.evaluate(async (question) => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
      });
    const database = await answer(indexedDB.open('transformation-desk'));
    const [, session] = /sessions\/([^/?]+)/.exec(window.location.hash) ?? [];
    const answers = database.transaction('answers', 'readwrite').objectStore('answers');
    await answer(answers.delete(`${session}:${question}`));
    database.close();
  }, questionId);
}

async function closeUnfinished(page: Page): Promise<void> {
  await openDiagnosis(page, enterprise, '初诊');
  await page.getByRole('button', { name: '结束诊断' }).click();
  await sealPage(page).confirmClosing();
}

test.beforeEach(async ({ desk }) => {
  await loadSample(desk.page);
});

test('closing tells what is open, seals, and makes the questionnaire read-only for good', async ({
  desk,
}) => {
  const { page } = desk;
  await openDiagnosis(page, enterprise, '初诊');
  await page.getByRole('button', { name: '结束诊断' }).click();
  const seal = sealPage(page);
  await expect(seal.closing).toContainText('还有 3 项未答');
  await expect(seal.closing.getByRole('button', { name: '结束并封存' })).toBeDisabled();
  await seal.confirmClosing();
  await expect(page.getByText('已封存').first()).toBeVisible();
  await expect(page.getByRole('button', { name: '结束诊断' })).toHaveCount(0);
  await expect(seal.lines).toHaveText([/第 1 次.*王顾问（管理员）.*3 项未答.*指纹.*desk-/s]);
  expect(await seal.check()).toContain('1 份封存记录签名有效，现存内容与封存时一致');

  for (const relaunched of [false, true]) {
    if (relaunched) await desk.relaunch();
    await openDiagnosis(desk.page, enterprise, '初诊');
    const diagnosis = diagnosisPage(desk.page);
    await expect(desk.page.getByRole('main').getByRole('alert')).toContainText('结束并封存，内容只读');
    await diagnosis.goTo('网络建设');
    await expect(diagnosis.choice('以上均无')).toBeDisabled();
    await expect(diagnosis.note).toBeDisabled();
    await desk.page.keyboard.press('0');
    await desk.page.keyboard.press('Control+z');
    await expect(diagnosis.choice('以上均无')).toHaveAttribute('aria-checked', 'false');
    await diagnosis.goTo('访谈、痛点与参与人');
    await expect(desk.page.getByRole('textbox', { name: '诊断顾问' })).toBeDisabled();
  }
  await desk.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '诊断' }).click();
  await expect(
    desk.page.getByRole('listitem').filter({ hasText: enterprise }).filter({ hasText: '初诊' }),
  ).toContainText('已封存');
});

test('the sealed file is whole for the command line; one byte changed is named', async ({
  desk,
  profile,
}) => {
  await closeUnfinished(desk.page);
  const file = path.join(profile, 'sealed.json');
  await sealPage(desk.page).takeOut(desk.app, 0, file);
  expect(verify(file)).toMatchObject({ status: 0, ok: true });

  const text = await readFile(file, 'utf8');
  const place = text.indexOf('"questionId": "network"');
  const at = text.indexOf('"note": "', place) + '"note": "'.length;
  await writeFile(file, `${text.slice(0, at)}1${text.slice(at)}`);
  const broken = verify(file);
  expect(broken).toMatchObject({ status: 1, ok: false });
  expect(broken.message).toContain('答案（answers）中「网络建设」（network）的内容与签名时不同');
});

test('a row that is changed behind the app is named in the app', async ({ desk }) => {
  await closeUnfinished(desk.page);
  await removeAnswer(desk.page, 'network');
  const told = await sealPage(desk.page).check();
  expect(told).toContain('核对不一致，共 1 处');
  expect(told).toContain('答案（answers）中「网络建设」（network）在签名后被删去。');
});

test('a revision is sealed in its turn: both seals hold, and the second names the first', async ({
  desk,
  profile,
}) => {
  const { page } = desk;
  await closeUnfinished(page);
  const seal = sealPage(page);
  await seal.revise('联网情况现场复核后更正');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('网络建设');
  await diagnosis.saved(() => diagnosis.choice('以上均无').click());
  await page.getByRole('button', { name: '结束诊断' }).click();
  await seal.confirmClosing();
  await expect(seal.lines).toHaveText([/第 2 次/, /第 1 次/]);
  expect(await seal.check()).toContain('2 份封存记录签名有效');

  const files = ['second', 'first'].map((name) => path.join(profile, `${name}.json`));
  for (const [line, file] of files.entries()) await seal.takeOut(desk.app, line, file);
  const [second, first] = files.map(verify);
  expect(first).toMatchObject({ status: 0, summary: { previousSeal: null } });
  expect(second).toMatchObject({ status: 0, summary: { previousSeal: first?.summary?.hash } });

  await desk.relaunch();
  await openDiagnosis(desk.page, enterprise, '初诊');
  await desk.page.getByRole('button', { name: '结果与报告' }).click();
  expect(await sealPage(desk.page).check()).toContain('2 份封存记录签名有效');
});

test('the file of the device key holds no secret that could be read', async ({ desk, profile }) => {
  await closeUnfinished(desk.page);
  const text = await readFile(path.join(profile, 'seal', 'device-key.json'), 'utf8');
  const stored = z.record(z.string(), z.string()).parse(JSON.parse(text));
  // Whichever 32 bytes of it are taken for the secret half, none of them makes the public one.
  const fields = ['wrapped', 'sealed', 'nonce'].map((field) => Buffer.from(stored[field] ?? '', 'base64'));
  for (const bytes of [...fields, Buffer.concat(fields), Buffer.from(text)]) {
    for (let at = 0; at + 32 <= bytes.length; at += 1) {
      const made = bytesToHex(ed25519.getPublicKey(bytes.subarray(at, at + 32)));
      expect(made).not.toBe(stored['publicKey']);
    }
  }
});
