import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import type { SyncChange } from '#shared/sync/protocol.ts';
import { enrolAt, pullAt, pushAt } from './testClient.ts';
import { changeWith } from './testData.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'platform-kill-'));
const children = new Set<ChildProcess>();

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

type Running = {
  readonly url: string;
  readonly code: string;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

async function start(): Promise<Running> {
  const child = spawn(
    process.execPath,
    [join(root, 'build/scripts/platform.mjs'), '--data', join(folder, 'data')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  children.add(child);
  const ended = once(child, 'exit');
  const [line] = (await Promise.race([once(createInterface(child.stdout), 'line'), ended])) as [unknown];
  const [, url, code] = /^ready (\S+) (\S+)$/.exec(String(line)) ?? [];
  if (url === undefined || code === undefined) throw new Error('The platform did not start.');
  return {
    url,
    code,
    async end(signal) {
      child.kill(signal);
      const [exitCode] = (await ended) as [number | null];
      children.delete(child);
      return exitCode;
    },
  };
}

/** Pushes batch after batch until the platform is gone; each batch is told of before it is sent. */
async function pushUntilGone(
  url: string,
  token: string,
  sent: SyncChange[][],
  answered: Set<string>,
): Promise<void> {
  for (;;) {
    const batch = Array.from({ length: 60 }, () => changeWith({ fields: { text: '转型'.repeat(200) } }));
    sent.push(batch);
    try {
      const { answers } = await pushAt(url, token, batch);
      for (const { changeId } of answers) answered.add(changeId);
    } catch {
      return;
    }
  }
}

async function readAll(url: string, token: string): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  for (let since: string | null = null; ;) {
    const page = await pullAt(url, token, ['enterprises'], since);
    for (const { changeId } of page.rows) seen.add(changeId);
    if (!page.more) return seen;
    since = page.cursor;
  }
}

test('killed in the middle of pushes, the platform keeps all that it answered, and nothing half', async () => {
  const sent: SyncChange[][] = [];
  const answered = new Set<string>();
  let running = await start();
  const { token } = await enrolAt(running.url, running.code);
  for (let round = 0; round < 2; round += 1) {
    const before = answered.size;
    const pushing = pushUntilGone(running.url, token, sent, answered);
    // Not a matter of time: it is killed while the batch after some answered ones is under way.
    while (answered.size < before + 180) await new Promise((again) => setTimeout(again, 5));
    await running.end('SIGKILL');
    await pushing;
    running = await start();
    const stored = await readAll(running.url, token);
    expect([...answered].filter((id) => !stored.has(id))).toEqual([]);
    const counts = sent.map((batch) => batch.filter(({ changeId }) => stored.has(changeId)).length);
    expect(counts.filter((count) => count !== 0 && count !== 60)).toEqual([]);
  }
  // What was on its way is told again, and everything is there once.
  for (const batch of sent) await pushAt(running.url, token, batch);
  expect((await readAll(running.url, token)).size).toBe(sent.length * 60);
  // It has something to show from the start, to everybody.
  const { rows } = await pullAt(running.url, token, ['statistics']);
  expect(rows.map(({ id }) => id)).toContain('levels/*/*');
  expect(await running.end('SIGTERM')).toBe(0);
}, 120_000);
