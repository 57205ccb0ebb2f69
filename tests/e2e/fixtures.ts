import { expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp, type Launched } from './launch.ts';

/** The running app of a test. After `relaunch` or `kill`, `app` and `page` are those of the current start. */
export type Desk = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** The profile's directory, which survives a relaunch. */
  readonly profile: string;
  /** Closes the app (unless it is gone) and starts it again on the same profile. */
  readonly relaunch: () => Promise<void>;
  /** Closes the app as its user does. */
  readonly close: () => Promise<void>;
  /** Ends the main process the hard way. */
  readonly kill: () => Promise<void>;
  /** Errors that the test provokes on purpose; anything else that the page complains about fails the test. */
  readonly expectComplaint: (pattern: RegExp) => void;
};

type Run = { launched: Launched | undefined; readonly earlier: string[] };

async function ended(app: ElectronApplication): Promise<void> {
  const child = app.process();
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise<void>((resolve) => child.once('exit', () => resolve()));
}

function openDesk(run: Run, profile: string, expected: RegExp[]): Desk {
  const current = (): Launched => {
    if (run.launched === undefined) throw new Error('The app is closed');
    return run.launched;
  };
  const forget = () => {
    run.earlier.push(...current().complaints);
    run.launched = undefined;
  };
  const close = async () => {
    const { app } = current();
    forget();
    await app.close();
  };
  return {
    get app() {
      return current().app;
    },
    get page() {
      return current().page;
    },
    profile,
    close,
    async relaunch() {
      if (run.launched !== undefined) await close();
      run.launched = await launchApp({ profile });
    },
    async kill() {
      const { app } = current();
      forget();
      app.process().kill('SIGKILL');
      await ended(app);
    },
    expectComplaint: (pattern) => void expected.push(pattern),
  };
}

/** `desk`: the real app on an empty profile, closed after the test, which fails on any unexpected complaint. */
export const test = base.extend<{ profile: string; desk: Desk }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the pattern
  profile: async ({}, use) => {
    const profile = await mkdtemp(path.join(tmpdir(), 'desk-profile-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  },
  desk: async ({ profile }, use) => {
    const expected: RegExp[] = [];
    const run: Run = { launched: await launchApp({ profile }), earlier: [] };
    const desk = openDesk(run, profile, expected);
    await use(desk);
    if (run.launched !== undefined) await desk.close();
    const unexpected = run.earlier.filter((line) => !expected.some((pattern) => pattern.test(line)));
    expect(unexpected, 'complaints of the page').toEqual([]);
  },
});

export { expect };
