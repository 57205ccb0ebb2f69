import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payloadOf } from '#electron/journal/fixtures/samples.ts';
import { checkBackup, readBackupHead } from './checkBackup.ts';
import { itemsIn, keyring, parts, records, sourceOf } from './fixtures/samples.ts';
import { readItems } from './readItems.ts';
import { writeBackup } from './writeBackup.ts';

let directory = '';
let file = '';
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'desk-backup-'));
  file = path.join(directory, '备份.tdbackup');
});
afterEach(() => rmSync(directory, { recursive: true }));

const whole = () => writeBackup(file, sourceOf(parts, records(5, 9)));
const codeOf = async (bytes: Uint8Array) => {
  writeFileSync(file, bytes);
  const checked = await checkBackup(file);
  return checked.ok ? 'good' : checked.code;
};

describe('a backup', () => {
  it('gives back what went into it, and says what it holds', async () => {
    const size = await whole();
    expect(readdirSync(directory)).toEqual(['备份.tdbackup']);
    expect(readFileSync(file)).toHaveLength(size);
    const info = { madeAt: 1_764_000_000_000, last: 9, snapshotAt: 4, app: '0.1.0' };
    expect(await checkBackup(file)).toMatchObject({
      ok: true,
      value: { size, info, keyring, items: 7, missing: 0 },
    });
    expect(await readBackupHead(file)).toMatchObject({ ok: true, value: { info, keyring } });
    expect(await itemsIn(file)).toEqual([...parts, ...records(5, 9)]);
  });

  it('may be empty, and may hold more than is read at once', async () => {
    await writeBackup(file, sourceOf());
    expect(await itemsIn(file)).toEqual([]);
    const large = [1, 2, 3].map((number) => ({
      kind: 'record' as const,
      sequence: number,
      bytes: payloadOf(number, 5_000_000).slice(),
    }));
    await writeBackup(file, sourceOf(parts, large, records(4, 6)));
    const read = await itemsIn(file);
    const written = [...parts, ...large, ...records(4, 6)];
    expect(read).toHaveLength(written.length);
    expect(
      read.every(({ bytes }, index) => Buffer.compare(bytes, written[index]?.bytes ?? bytes) === 0),
    ).toBe(true);
  });

  it('that was cut at any byte is refused', async () => {
    await whole();
    const bytes = readFileSync(file);
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await codeOf(bytes.subarray(0, length)), `cut at ${length}`).toBe('backupDamaged');
    }
  });

  it('in which any bit is flipped is refused', async () => {
    await whole();
    const bytes = readFileSync(file);
    const places = fc.record({
      at: fc.integer({ min: 0, max: bytes.length - 1 }),
      bit: fc.integer({ min: 0, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(places, async ({ at, bit }) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(await codeOf(changed)).not.toBe('good');
      }),
      { numRuns: 400 },
    );
  });

  it('with something behind its end is refused', async () => {
    await whole();
    expect(await codeOf(Buffer.concat([readFileSync(file), Buffer.from('x')]))).toBe('backupDamaged');
  });

  it('of two halves of different backups is refused', async () => {
    await whole();
    const first = readFileSync(file);
    const other = sourceOf(parts, records(5, 9));
    await writeBackup(file, { ...other, info: { ...other.info, madeAt: 1_764_000_000_001 } });
    const second = readFileSync(file);
    const half = first.length / 2;
    expect(await codeOf(Buffer.concat([first.subarray(0, half), second.subarray(half)]))).not.toBe('good');
  });

  it('is not written when its records are out of order', async () => {
    const wrong = writeBackup(file, sourceOf(records(5, 6), records(5, 6)));
    await expect(wrong).rejects.toThrow('not whole');
    expect(readdirSync(directory)).toEqual([]);
  });

  it('that fails while it is written leaves the one before', async () => {
    await whole();
    const before = readFileSync(file);
    const failing = {
      ...sourceOf(),
      bunches: async function* () {
        yield parts;
        throw new Error('the journal was replaced');
      },
    };
    await expect(writeBackup(file, failing)).rejects.toThrow('replaced');
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(directory)).toEqual(['备份.tdbackup']);
  });

  it('that changes after it was opened gives nothing wrong', async () => {
    await whole();
    const checked = await checkBackup(file);
    if (!checked.ok) throw new Error(checked.message);
    const bytes = readFileSync(file);
    bytes[checked.value.firstItem + 20] = (bytes[checked.value.firstItem + 20] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(await readItems(checked.value, checked.value.firstItem)).toMatchObject({ code: 'backupDamaged' });
  });
});

describe('another file', () => {
  it('is told apart from a damaged backup', async () => {
    expect(await codeOf(Buffer.from('PK\u0003\u0004 a Word document, longer than the header'))).toBe(
      'notABackup',
    );
    expect(await codeOf(Buffer.from('{"format":"x"}'))).toBe('notABackup');
    expect(await checkBackup(path.join(directory, 'none'))).toMatchObject({ code: 'readFailed' });
  });

  it('of a newer version is refused in words that say so', async () => {
    await whole();
    const bytes = readFileSync(file);
    bytes[8] = 3;
    writeFileSync(file, bytes);
    const checked = await checkBackup(file);
    expect(checked).toMatchObject({ code: 'backupNewer' });
    expect(!checked.ok && checked.message).toContain('请先升级本软件');
  });

  it('with a keyring of a newer version is refused likewise', async () => {
    const newer = JSON.stringify({ ...keyring, format: 'transformation-desk-keyring/2' });
    await expect(writeBackup(file, { ...sourceOf(), keyring: newer })).rejects.toThrow('backupNewer');
  });
});
