import type { CDPSession } from '@playwright/test';
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callOf } from '#tests/bench/harness/inPage.ts';
import { launchApp, runtimeExecutable, type Launched } from '#tests/e2e/launch.ts';
import { backToAttract, setUpHall } from '#tests/e2e/pages/hall.ts';

/** A running kiosk of the hall, and the protocol line to its page: what is asked over it leaves nothing in the page. */
export type SoakHall = Launched & {
  readonly line: CDPSession;
  /** Calls a self-contained function in the page with JSON arguments. */
  readonly call: <Args extends readonly unknown[], Value>(
    code: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ) => Promise<Value>;
};

/** What the operator of a soaked kiosk sets (s): the shortest times that there are. */
const settings = { stepSeconds: 4, idleSeconds: 15 } as const;

/** Runs `use` with a kiosk on a fresh profile that plays its loop; ends it the hard way, for it does not let itself be closed. */
export async function withHall<Value>(
  appFolder: string | null,
  use: (hall: SoakHall) => Promise<Value>,
): Promise<Value> {
  const profile = await mkdtemp(path.join(tmpdir(), 'hall-soak-'));
  const where =
    appFolder === null
      ? { extraArguments: ['--kiosk'] }
      : { packaged: await runtimeExecutable(), extraArguments: [appFolder, '--kiosk'] };
  const launched = await launchApp({ profile, ...where, locked: true });
  const child = launched.app.process();
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const { page } = launched;
    await setUpHall(page);
    await page.evaluate(saveSettings, settings);
    await backToAttract(page);
    const line = await page.context().newCDPSession(page);
    return await use({ ...launched, line, call: callerOf(line) });
  } finally {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function callerOf(line: CDPSession): SoakHall['call'] {
  return async (code, ...args) => {
    const expression = callOf(code, ...args.map((argument) => JSON.stringify(argument)));
    const { result, exceptionDetails } = await line.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** In the page: the operator's own line, which the PIN has just opened. */
async function saveSettings(changed: {
  readonly stepSeconds: number;
  readonly idleSeconds: number;
}): Promise<void> {
  const { settings } = await window.host.kioskState(null);
  const saved = await window.host.kioskSaveSettings({ ...settings, ...changed });
  if (!saved.ok) throw new Error(saved.message);
}
