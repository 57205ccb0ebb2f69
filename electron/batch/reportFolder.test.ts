import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyManifest } from '#shared/report/batch/manifestEntries.ts';
import { faultOf, fileState, readManifest, writeManifest, writeReport } from './reportFolder.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'desk-reports-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const faultOfReading = () => fileState(folder, '甲.docx').catch((error: unknown) => faultOf(folder, error));

describe('a file of a batch', () => {
  it('replaces the one that was written before', async () => {
    put('甲.docx', 'old');
    expect(await writeReport(folder, '甲.docx', bytes('new'), hash('old'))).toBeNull();
    expect(text('甲.docx')).toBe('new');
    expect(readdirSync(folder)).toEqual(['甲.docx']);
  });

  it('never takes the place of one that somebody edited: that is kept beside it', async () => {
    put('甲.docx', 'edited');
    expect(await writeReport(folder, '甲.docx', bytes('new'), hash('old'))).toBe('甲（原文件）.docx');
    put('甲.docx', 'edited again');
    expect(await writeReport(folder, '甲.docx', bytes('newer'), null)).toBe('甲（原文件 2）.docx');
    expect(readdirSync(folder)).toHaveLength(3);
    expect(text('甲（原文件）.docx')).toBe('edited');
    expect(text('甲（原文件 2）.docx')).toBe('edited again');
  });

  it('that lies there with the same content stays as it is', async () => {
    put('甲.docx', 'same');
    expect(await writeReport(folder, '甲.docx', bytes('same'), null)).toBeNull();
    expect(readdirSync(folder)).toEqual(['甲.docx']);
  });

  it('that cannot be written leaves everything as it was', async () => {
    put('甲.docx', 'edited');
    mkdirSync(path.join(folder, '乙.docx', 'inside'), { recursive: true });
    await expect(writeReport(folder, '乙.docx', bytes('new'), null)).rejects.toThrow();
    expect(readdirSync(folder).toSorted()).toEqual(['乙.docx', '甲.docx'].toSorted());
  });

  it('is told with its size and hash; one that is not there is told as such', async () => {
    put('甲.docx', 'content');
    expect(await fileState(folder, '甲.docx')).toEqual({ bytes: 7, sha256: hash('content') });
    expect(await fileState(folder, '乙.docx')).toBeNull();
  });
});

describe('the manifest', () => {
  it('comes back as it was written', async () => {
    expect(await readManifest(folder)).toBeNull();
    await writeManifest(folder, emptyManifest);
    expect(await readManifest(folder)).toEqual(emptyManifest);
  });

  it('is not taken for ours when it is something else or damaged', async () => {
    put('manifest.json', '{"name": "an app"}');
    expect(await readManifest(folder)).toBe('other');
    put('manifest.json', '{"format": "transformation-desk-manifest/1", "repo');
    expect(await readManifest(folder)).toBe('other');
  });
});

it('a folder that is gone is told apart from a file that is not there', async () => {
  expect(await fileState(folder, '甲.docx')).toBeNull();
  rmSync(folder, { recursive: true });
  expect(await faultOfReading()).toBe('folderGone');
});
