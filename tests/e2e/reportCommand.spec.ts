import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchApp, projectRoot, startArguments } from './launch.ts';
import { packagedExecutable } from './packagedExecutable.ts';

/** Chromium's own complaints on a machine without a session bus are nothing of ours. */
const ofChromium = /^\[\d+:\d+\/[\d.]+:(ERROR|WARNING):/;

type Ended = { readonly status: number | null; readonly stdout: string; readonly told: string };

/** Runs a program to its end. */
function ran(program: string, args: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  const lines = stderr.split('\n').filter((line) => line !== '' && !ofChromium.test(line));
  return { status, stdout, told: lines.join('\n') };
}

/** Chromium's profiles for a run, which end with it. */
const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('transformation-desk-report-'));

function hashesIn(folder: string): ReadonlyMap<string, string> {
  const hashOf = (name: string) => createHash('sha256').update(readFileSync(path.join(folder, name)));
  return new Map(readdirSync(folder).map((name) => [name, hashOf(name).digest('hex')]));
}

test('the packaged app writes reports without a window, byte for byte those of npm run report, beside a running desk', async () => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(path.join(tmpdir(), 'desk-report-'));
  const profile = path.join(folder, 'profile');
  const packaged = packagedExecutable();
  const app = (...args: readonly string[]) => ran(packaged, [...startArguments(profile), ...args]);

  const before = leftovers();
  const refused = app('--report', 'sample', '--out', path.join(folder, 'no'), '--jobs', 'many');
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.told).toContain('--jobs 应为 1 到 64');
  // Electron makes the folder that its switch names; nothing is put into it.
  expect(readdirSync(profile)).toEqual([]);
  expect(leftovers(), 'nothing is left behind').toEqual(before);

  const desk = await launchApp({ profile, packaged, locked: true });
  const out = path.join(folder, 'packaged');
  const written = app('--report', 'sample', '--out', out, '--jobs', '2', '--json');
  expect(written).toMatchObject({ status: 0, told: '' });
  const windows = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows, 'the running desk is left alone').toBe(1);
  await desk.app.close();

  const script = path.join(projectRoot, 'build/scripts/report.mjs');
  const node = ran(process.execPath, [
    script,
    '--in',
    'sample',
    '--out',
    path.join(folder, 'node'),
    '--json',
  ]);
  expect(node.status).toBe(0);
  expect(JSON.parse(written.stdout)).toEqual(JSON.parse(node.stdout));
  expect(hashesIn(out)).toEqual(hashesIn(path.join(folder, 'node')));

  const some = app('--report', 'sample', '--out', path.join(folder, 'some'), '--kind', 'comparison');
  expect(some.status).toBe(1);
  expect(leftovers()).toEqual(before);
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});
