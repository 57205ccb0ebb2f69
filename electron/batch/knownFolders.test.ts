import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKnownFolders } from './knownFolders.ts';

let profile = '';
beforeEach(() => (profile = mkdtempSync(path.join(tmpdir(), 'desk-folders-'))));
afterEach(() => rmSync(profile, { recursive: true }));

it('a chosen folder is known by its id, also after a restart, and under the same id when chosen again', async () => {
  const first = openKnownFolders(profile);
  const id = await first.remember('/reports/2026');
  expect(await first.pathOf(id)).toBe('/reports/2026');
  const second = openKnownFolders(profile);
  expect(await second.pathOf(id)).toBe('/reports/2026');
  expect(await second.remember('/reports/2026')).toBe(id);
});

it('an id that nobody was given leads nowhere, and neither does a damaged file', async () => {
  const folders = openKnownFolders(profile);
  const id = await folders.remember('/reports');
  expect(await folders.pathOf('00000000-0000-0000-0000-000000000000')).toBeNull();
  writeFileSync(path.join(profile, 'batch', 'folders.json'), '[{');
  expect(await openKnownFolders(profile).pathOf(id)).toBeNull();
});

it('the last eight are remembered', async () => {
  const folders = openKnownFolders(profile);
  const first = await folders.remember('/reports/0');
  for (let number = 1; number < 8; number += 1) await folders.remember(`/reports/${number}`);
  expect(await folders.pathOf(first)).toBe('/reports/0');
  await folders.remember('/reports/8');
  expect(await folders.pathOf(first)).toBeNull();
});
