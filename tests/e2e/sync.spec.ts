import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fullRoster } from '#tests/bench/batch/fullRoster.ts';
import { shippedPacks } from '#tests/bench/seed/shippedPacks.ts';
import { startPlatform, type PlatformProcess } from '#tests/sync/platformProcess.ts';
import { expect, test as base, type Desk } from './fixtures.ts';
import { launchApp, type Launched } from './launch.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { enterprisesPage, openData } from './pages/enterprises.ts';
import { openDiagnosis } from './pages/sessions.ts';
import { openSync } from './pages/sync.ts';

/** A platform of its own that can be killed and comes back at the same address, with a new code each time. */
type Platform = {
  readonly address: string;
  readonly code: () => string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
};

const test = base.extend<{ platform: Platform; colleague: Launched; roster: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  platform: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-platform-'));
    let running: PlatformProcess | null = await startPlatform(folder);
    const { port } = running;
    let { code } = running;
    const kill = async () => {
      await running?.kill();
      running = null;
    };
    await use({
      address: `http://127.0.0.1:${port}`,
      code: () => code,
      kill,
      start: async () => {
        running = await startPlatform(folder, port);
        ({ code } = running);
      },
    });
    await kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  /** A second laptop. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  colleague: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'desk-colleague-'));
    const launched = await launchApp({ profile });
    await use(launched);
    await launched.app.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  /** A file of enterprises with complete diagnoses: thousands of rows. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  roster: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-roster-'));
    const { pack, policy } = await shippedPacks();
    const file = path.join(folder, 'roster.json');
    await writeFile(file, JSON.stringify(fullRoster(enterprises, pack, policy)));
    await use(file);
    await rm(folder, { recursive: true, force: true });
  },
});

const enterprises = 120;

async function importRoster({ app, page }: Pick<Desk, 'app' | 'page'>, file: string): Promise<void> {
  const data = await openData(page);
  await data.choose(app, file);
  await data.doImport.click();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await expect(enterprisesPage(page).count).toContainText(String(enterprises));
}

/** Opens the first enterprise's diagnosis at the item that both consultants work on. */
async function openItem(page: Page, enterprise: string) {
  await openDiagnosis(page, enterprise, '初诊');
  const diagnosis = diagnosisPage(page);
  await diagnosis.goTo('生产管控');
  await expect(diagnosis.heading).toHaveText(/生产管控/);
  return diagnosis;
}

test('two laptops and a platform that is killed in the middle: everything arrives once, a clash is settled by a person', async ({
  desk,
  colleague,
  platform,
  roster,
}) => {
  test.setTimeout(240_000);
  await importRoster(desk, roster);
  const sync = await openSync(desk.page);
  await sync.connect({ address: platform.address, code: platform.code() });
  // In the middle of telling.
  await expect(sync.standing).toContainText(/已上报/, { timeout: 30_000 });
  await platform.kill();
  await expect(sync.standing).toContainText('没有', { timeout: 60_000 });
  await platform.start();
  await sync.syncNow();
  await expect(sync.standing).toContainText('已同步');
  await expect(sync.line).toContainText('没有待同步的改动');

  const theirs = await openSync(colleague.page);
  await theirs.connect({ address: platform.address, code: platform.code(), deviceName: '李顾问的工作台' });
  await theirs.syncNow();
  await expect(theirs.standing).toContainText('已同步');
  const list = colleague.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' });
  await list.click();
  await expect(enterprisesPage(colleague.page).count).toContainText(String(enterprises));

  const name = await firstName(colleague.page);
  const here = await openItem(desk.page, name);
  await here.saved(() => here.note.fill('班长说夜班靠纸单'));
  const there = await openItem(colleague.page, name);
  await there.saved(() => there.note.fill('主任说已改用平板'));
  await (await openSync(desk.page)).syncNow();
  await (await openSync(colleague.page)).syncNow();
  const conflicts = await openSync(colleague.page);
  await expect(conflicts.conflictCount).toContainText('1');
  await expect(conflicts.conflicts).toContainText('班长说夜班靠纸单');
  await expect(conflicts.conflicts).toContainText('主任说已改用平板');
  await conflicts.conflicts.getByRole('button', { name: '两者都留' }).click();
  await expect(conflicts.conflictCount).toBeHidden();
  await conflicts.syncNow();

  // What comes stands in the diagnosis that is open on the other laptop.
  await (await openSync(desk.page)).syncNow();
  const again = await openItem(desk.page, name);
  await expect(again.note).toHaveValue(/班长说夜班靠纸单/);
  await expect(again.note).toHaveValue(/主任说已改用平板/);
});

/** The enterprise of the first diagnosis in the list, which is in sight on both laptops. */
async function firstName(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '诊断' }).click();
  const [name = ''] = (await page.getByRole('listitem').first().innerText()).split('\n');
  return name;
}
