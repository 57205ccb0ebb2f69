import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Imports that each layer must refuse. A lint rule that matches nothing would let them pass in silence. */
const forbidden = [
  ['shared/a.ts', '#electron/log.ts'],
  ['shared/a.ts', 'node:fs'],
  ['shared/a.ts', 'react'],
  ['shared/a.ts', 'dexie'],
  ['electron/a.ts', '#data/write.ts'],
  ['electron/a.ts', 'react'],
  ['electron/preload.ts', 'node:fs'],
  ['electron/preload.ts', '#shared/model/result.ts'],
  ['renderer/data/a.ts', 'react'],
  ['renderer/data/a.ts', '#ui/Tag.tsx'],
  ['renderer/data/a.ts', '#host'],
  ['renderer/report/a.ts', '#features/a.ts'],
  ['renderer/backup/a.ts', '#features/a.ts'],
  ['renderer/data/a.ts', '#backup/restore.ts'],
  ['renderer/data/a.ts', '#evidence/addFile.ts'],
  ['renderer/evidence/a.ts', '#features/a.ts'],
  ['renderer/evidence/a.ts', '#evidenceView/EvidenceStrip.tsx'],
  ['renderer/evidenceView/a.ts', '#features/diagnosis/DiagnosisScreen.tsx'],
  ['renderer/ui/a.ts', '#shared/model/result.ts'],
  ['renderer/ui/a.ts', '#data/write.ts'],
  ['renderer/features/x/a.ts', '#features/y/a.ts'],
  ['renderer/features/x/b.ts', 'dexie'],
  ['renderer/features/x/c.ts', '../../app/Shell.tsx'],
  ['renderer/kiosk/a.ts', '#app/Shell.tsx'],
  ['renderer/kiosk/a.ts', '#features/enterprises/EnterpriseScreen.tsx'],
  ['renderer/kiosk/a.ts', '#features/exchange/ExchangeScreen.tsx'],
  ['renderer/kiosk/a.ts', '#features/settings/SettingsScreen.tsx'],
  ['renderer/kiosk/a.ts', '#features/supervision/SupervisionScreen.tsx'],
  ['renderer/kiosk/a.ts', 'dexie'],
  ['renderer/second/a.ts', '#data/write.ts'],
  ['renderer/second/a.ts', '#features/result/ResultScreen.tsx'],
  ['renderer/second/a.ts', '#services'],
  ['renderer/hall/a.ts', '#features/exhibits/exhibits.ts'],
  ['renderer/hall/a.ts', '#services'],
  ['renderer/projection/a.ts', '#features/exhibits/exhibits.ts'],
  ['shared/a.ts', '#projection/projectionStore.ts'],
] as const;

const allowed = [
  ['shared/b.ts', 'zod'],
  ['electron/b.ts', 'node:fs'],
  ['renderer/data/b.ts', 'dexie'],
  ['renderer/features/x/d.ts', '#data/write.ts'],
  ['renderer/features/x/e.ts', '#backup/restore.ts'],
  ['renderer/ui/b.ts', '#shared/look/levels.ts'],
  ['renderer/kiosk/b.ts', '#features/exhibits/ExhibitStage.tsx'],
  ['renderer/second/b.ts', '#features/exhibits/ExhibitStage.tsx'],
  ['renderer/second/b.ts', '#hall/HallChart.tsx'],
  ['renderer/features/x/h.ts', '#hall/HallChart.tsx'],
  ['renderer/features/x/f.ts', '#projection/useProjection.ts'],
  ['renderer/features/x/g.ts', '#evidenceView/EvidenceStrip.tsx'],
  ['renderer/kiosk/b.ts', '#features/sync/StatusCard.tsx'],
  ['renderer/kiosk/b.ts', '#features/scenarios/ScenarioHall.tsx'],
] as const;

let folder = '';
const root = resolve(import.meta.dirname, '..');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'layers-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function lint(file: string, imported: string): string {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import * as imported from '${imported}';\nexport const used = imported;\n`);
  try {
    return execFileSync(join(root, 'node_modules/.bin/oxlint'), [file], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    return String((error as { readonly stdout?: unknown }).stdout);
  } finally {
    rmSync(path);
  }
}

test.each(forbidden)('%s may not import %s', (file, imported) => {
  expect(lint(file, imported)).toContain('no-restricted-imports');
});

test.each(allowed)('%s may import %s', (file, imported) => {
  expect(lint(file, imported)).not.toContain('no-restricted-imports');
});

test('raw ipcMain stays in electron/ipc.ts', () => {
  const text = "import { ipcMain } from 'electron';\nexport const used = ipcMain;\n";
  const lintText = (file: string) => {
    mkdirSync(join(folder, 'electron'), { recursive: true });
    writeFileSync(join(folder, file), text);
    try {
      return execFileSync(join(root, 'node_modules/.bin/oxlint'), [file], { cwd: folder, encoding: 'utf8' });
    } catch (error) {
      return String((error as { readonly stdout?: unknown }).stdout);
    }
  };
  expect(lintText('electron/window.ts')).toContain('no-restricted-imports');
  expect(lintText('electron/ipc.ts')).not.toContain('no-restricted-imports');
});
