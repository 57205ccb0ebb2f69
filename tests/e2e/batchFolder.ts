import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { manifestSchema, type Manifest } from '#shared/report/batch/manifest.ts';
import { rosterOf } from '../bench/seed/roster.ts';
import { shippedPolicy } from '../fixtures/interchange.ts';
import { shippedInstrument } from '../fixtures/packs.ts';
import { expect, test } from './fixtures.ts';
import { openData } from './pages/enterprises.ts';
import type { ReportsPage } from './pages/reports.ts';

/** So many diagnoses give a batch time to be interrupted. */
export const seeded = 36;

/** The folder of a test's batch. */
export type BatchFolder = {
  /** Where the reports go. */
  readonly out: string;
  /** Beside it, for whatever else the test needs. */
  readonly beside: (name: string) => string;
  readonly manifest: () => Promise<Manifest>;
  /** Every file that the manifest tells of lies there, whole, as it tells; and no other file. */
  readonly expectWhole: (count: number) => Promise<Manifest>;
  /** When each file was written. */
  readonly times: () => Promise<ReadonlyMap<string, number>>;
  /** Brings in enterprises with a diagnosis each. */
  readonly seed: (app: ElectronApplication, page: Page, count?: number) => Promise<void>;
  /** All diagnoses are chosen, and the batch begins. */
  readonly begin: (reports: ReportsPage, app: ElectronApplication) => Promise<void>;
};

/** A folder of its own for each test of the file, removed afterwards. */
export function useBatchFolder(): BatchFolder {
  let folder = '';
  const out = () => path.join(folder, '报告 2026');
  test.beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'batch-e2e-'));
    await mkdir(out());
  });
  test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const manifest = async () =>
    manifestSchema.parse(JSON.parse(await readFile(path.join(out(), 'manifest.json'), 'utf8')));
  return {
    get out() {
      return out();
    },
    beside: (name) => path.join(folder, name),
    manifest,
    expectWhole: async (count) => {
      const told = await manifest();
      expect(told.reports).toHaveLength(count);
      for (const { file, bytes, sha256 } of told.reports) {
        const content = await readFile(path.join(out(), file));
        expect(content.length, file).toBe(bytes);
        expect(createHash('sha256').update(content).digest('hex'), file).toBe(sha256);
        const main = file.endsWith('.xlsx') ? 'xl/workbook.xml' : 'word/document.xml';
        expect(strFromU8(unzipSync(content)[main] ?? new Uint8Array()), file).toContain('<?xml');
      }
      const names = told.reports.map(({ file }) => file);
      expect((await readdir(out())).toSorted()).toEqual(['manifest.json', ...names].toSorted());
      return told;
    },
    times: async () => {
      const names = (await readdir(out())).filter((name) => name !== 'manifest.json');
      const written = async (name: string) => [name, (await stat(path.join(out(), name))).mtimeMs] as const;
      return new Map(await Promise.all(names.map(written)));
    },
    seed: async (app, page, count = seeded) => {
      const file = path.join(folder, 'roster.json');
      await writeFile(file, JSON.stringify(rosterOf(count, shippedInstrument(), shippedPolicy())));
      const data = await openData(page);
      await data.choose(app, file);
      await data.doImport.click();
      await expect(data.card).toContainText(`${count} 次诊断`);
    },
    begin: async (reports, app) => {
      await reports.selectAll();
      await reports.chooseFolder(app, out());
      await reports.start.click();
    },
  };
}

/** Until at least so many files of a batch are through. */
export async function until(reports: ReportsPage, settled: number): Promise<void> {
  await expect
    .poll(async () => Number(/^(\d+)/.exec(await reports.share.innerText())?.[1] ?? 0), { intervals: [50] })
    .toBeGreaterThanOrEqual(settled);
}
