import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fullRoster } from '#tests/bench/batch/fullRoster.ts';
import { shippedPacks } from '#tests/bench/seed/shippedPacks.ts';
import { startPlatform, type PlatformProcess } from '#tests/sync/platformProcess.ts';
import { expect, test as base, type Desk } from './fixtures.ts';
import { launchApp, type Launched } from './launch.ts';
import { enterprisesPage, openData } from './pages/enterprises.ts';

/** A platform of its own that can be killed and comes back at the same address, with a new code each time. */
export type Platform = {
  readonly address: string;
  readonly code: () => string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
};

/** `roster`: a file with so many enterprises as `enterprises` says, each with a complete diagnosis. */
export const test = base.extend<{
  platform: Platform;
  colleague: Launched;
  enterprises: number;
  roster: string;
}>({
  enterprises: [120, { option: true }],
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
  roster: async ({ enterprises }, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-roster-'));
    const { pack, policy } = await shippedPacks();
    const file = path.join(folder, 'roster.json');
    await writeFile(file, JSON.stringify(fullRoster(enterprises, pack, policy)));
    await use(file);
    await rm(folder, { recursive: true, force: true });
  },
});

/** Imports a roster of so many enterprises. */
export async function importRoster(
  { app, page }: Pick<Desk, 'app' | 'page'>,
  file: string,
  enterprises: number,
): Promise<void> {
  const data = await openData(page);
  await data.choose(app, file);
  await data.doImport.click();
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '企业' }).click();
  await expect(enterprisesPage(page).count).toContainText(String(enterprises));
}

export { expect };
