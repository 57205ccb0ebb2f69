import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mendLogs } from './mendLogs.ts';

const written = fileURLToPath(new URL('fixtures/indexeddb-log.bin', import.meta.url));
const tornHeader = new Uint8Array([1, 2, 3, 4, 80, 0, 1]);

let profile = '';
beforeEach(() => (profile = mkdtempSync(path.join(tmpdir(), 'desk-mend-'))));
afterEach(() => rmSync(profile, { recursive: true }));

/** A database's folder with Chromium's own log in it, and what is torn off behind it. */
function database(folder: string, ...tails: readonly Uint8Array[]): string {
  const directory = path.join(profile, folder, 'app_desk_0.indexeddb.leveldb');
  mkdirSync(directory, { recursive: true });
  const log = path.join(directory, '000003.log');
  copyFileSync(written, log);
  for (const tail of tails) appendFileSync(log, tail);
  return log;
}

describe('mending the logs of a profile', () => {
  it('finds nothing in a new profile and leaves whole logs alone', () => {
    expect(mendLogs(profile)).toEqual([]);
    const log = database('IndexedDB');
    expect(mendLogs(profile)).toEqual([]);
    expect(readFileSync(log).equals(readFileSync(written))).toBe(true);
  });

  it('cuts torn tails off logs and manifests, of partitions too', () => {
    const own = database('IndexedDB', tornHeader);
    const partition = database('Partitions/kiosk/IndexedDB', tornHeader.subarray(0, 3));
    const manifest = path.join(path.dirname(own), 'MANIFEST-000001');
    writeFileSync(manifest, readFileSync(own));
    const whole = readFileSync(written);
    const mendings = mendLogs(profile);
    expect(mendings.every(({ did }) => did === 'cut')).toBe(true);
    expect(new Set(mendings.map(({ file }) => file))).toEqual(new Set([own, partition, manifest]));
    for (const file of [own, partition, manifest]) expect(readFileSync(file).equals(whole)).toBe(true);
    expect(mendLogs(profile)).toEqual([]);
  });

  it('keeps a damaged database aside, once, and does not touch it', () => {
    const log = database('IndexedDB', tornHeader, readFileSync(written).subarray(0, 5000));
    const damaged = readFileSync(log);
    const [first] = mendLogs(profile);
    const [second] = mendLogs(profile);
    if (first?.did !== 'keptAside') throw new Error(`not kept aside: ${JSON.stringify(first)}`);
    expect(second).toEqual(first);
    expect(readFileSync(log).equals(damaged)).toBe(true);
    expect(readFileSync(path.join(first.copy, '000003.log')).equals(damaged)).toBe(true);
  });

  it('names what it could not read and goes on', () => {
    const log = database('IndexedDB', tornHeader);
    const unreadable = path.join(path.dirname(log), '000001.log');
    mkdirSync(unreadable);
    expect(mendLogs(profile)).toMatchObject([
      { file: unreadable, did: 'failed' },
      { file: log, did: 'cut' },
    ]);
  });
});
