import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { secondWording } from '#tests/platform/packs/samplePacks.ts';
import { startPlatform, type PlatformProcess } from '#tests/sync/platformProcess.ts';
import { expect, test } from './fixtures.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { enterprisesPage } from './pages/enterprises.ts';
import { packsCard } from './pages/packs.ts';
import { loadSample, openDiagnosis } from './pages/sessions.ts';
import { openSync } from './pages/sync.ts';

/** One whose diagnosis is there from the beginning, and one that gets new ones. */
const enterprise = '邯郸示例永标标准件有限公司';
const other = '邯郸市永年区示例恒固高强度紧固件制造有限公司';
const opened: (() => unknown)[] = [];
let platform: PlatformProcess;

test.beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'platform-'));
  opened.push(() => rm(folder, { recursive: true, force: true }));
  platform = await startPlatform(path.join(folder, 'data'));
  opened.push(() => platform.kill());
});
test.afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

/** What stands before the platform, and changes the contents of packs on their way by one letter as long as it lies. */
async function openFront(): Promise<{ readonly url: string; lies: boolean; readonly seen: string[] }> {
  const front = { url: '', lies: true, seen: [] as string[] };
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request;
    if (url.startsWith('/v1/packs')) front.seen.push(url);
    const onward = ask({ host: '127.0.0.1', port: platform.port, method, path: url, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        const at = body.indexOf(secondWording);
        // The same length, and JSON as before: only the hash can tell.
        if (front.lies && url.endsWith('/2') && at >= 0) body.write('（别', at);
        response.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
      });
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  front.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return front;
}

async function beginDiagnosis(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await enterprisesPage(page).row(other).click();
  await page.getByRole('button', { name: '新建诊断' }).click();
  await page.getByRole('dialog', { name: '新建诊断' }).getByLabel('诊断顾问').press('Enter');
  await expect(page.getByTestId('progress')).toHaveText('已完成 0 / 31');
}

/** The options of the question whose wording the platform's second edition changes. */
async function wordings(page: Page): Promise<string> {
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('网络建设');
  await expect(diagnosis.heading).toContainText('网络建设');
  return (await page.locator('[data-answer] button').allInnerTexts()).join('\n');
}

test('a new edition arrives, signed: new diagnoses begin with it, the others keep their own', async ({
  desk,
}) => {
  await loadSample(desk.page);
  const sync = await openSync(desk.page);
  const before = packsCard(desk.page);
  await expect(before.instrument).toHaveCount(1);
  await expect(before.instrument).toContainText('随软件');
  await sync.connect({ address: `http://127.0.0.1:${platform.port}`, code: platform.code });
  await sync.syncNow();
  const { instrument, refused, card } = packsCard(desk.page);
  await expect(instrument).toHaveCount(2);
  await expect(instrument.nth(0)).toContainText('下次打开起使用');
  await expect(instrument.nth(0)).toContainText('分值不变');
  await expect(instrument.nth(1)).toContainText('随软件 · 平台第 1 版');
  await expect(instrument.nth(1)).toContainText('用于新诊断');
  await expect(card).toContainText('查看过');
  await expect(refused).toHaveCount(0);

  // Not in the middle of a working day: from the next opening on.
  await beginDiagnosis(desk.page);
  expect(await wordings(desk.page)).not.toContain(secondWording);
  await desk.relaunch();
  await beginDiagnosis(desk.page);
  expect(await wordings(desk.page)).toContain(secondWording);
  await openDiagnosis(desk.page, enterprise, '初诊');
  expect(await wordings(desk.page)).not.toContain(secondWording);

  await openSync(desk.page);
  const after = packsCard(desk.page).instrument;
  await expect(after.nth(0)).toContainText('用于新诊断');
  await expect(after.nth(0)).toContainText('1 次诊断使用');
});

test('an edition that was changed on its way is refused, the old one stays, and the true one comes later', async ({
  desk,
}) => {
  const front = await openFront();
  await loadSample(desk.page);
  const sync = await openSync(desk.page);
  await sync.connect({ address: front.url, code: platform.code });
  await sync.syncNow();
  expect(front.seen).toContain('/v1/packs/instrument/miit-sme-2024/2');
  const { instrument, refused } = packsCard(desk.page);
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText('评测指标 miit-sme-2024 第 2 版');
  await expect(refused).toContainText('packContentDiffers');
  await expect(instrument).toHaveCount(1);
  // The rows are none the worse for it.
  await expect(sync.standing).toContainText('已同步');
  await desk.relaunch();
  await beginDiagnosis(desk.page);
  expect(await wordings(desk.page)).not.toContain(secondWording);

  front.lies = false;
  await (await openSync(desk.page)).syncNow();
  await expect(packsCard(desk.page).refused).toHaveCount(0);
  await expect(packsCard(desk.page).instrument.nth(0)).toContainText('下次打开起使用');
});
