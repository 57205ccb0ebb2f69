import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDisk } from '#tests/fixtures/smallDisk.ts';
import { linesOf, readAll, recordsFrom } from './fixtures/samples.ts';
import { openJournal } from './openJournal.ts';

describe('on a real full disk (skipped where a tmpfs cannot be mounted: needs root on Linux)', () => {
  const disk = smallDisk();

  it('an append that does not fit is refused, the next that fits is good', async ({ skip }) => {
    skip(!disk.isThere(), 'a tmpfs cannot be mounted here');
    const ballast = path.join(disk.folder, 'ballast');
    writeFileSync(ballast, new Uint8Array(180_000));
    const directory = path.join(disk.folder, 'journal');
    const journal = await openJournal(directory);
    expect((await journal.append(recordsFrom(1, 100))).ok).toBe(true);
    const large = [{ sequence: 101, bytes: new Uint8Array(100_000).fill(7) }];
    expect(await journal.append(large)).toEqual({ ok: false, code: 'noSpace' });
    expect(await journal.append(recordsFrom(101, 102))).toEqual({ ok: true, last: 102 });
    const { id } = await journal.beginSnapshot();
    expect(await journal.addToSnapshot(id, new Uint8Array(100_000))).toEqual({ ok: false, code: 'noSpace' });
    expect(readdirSync(directory)).toEqual(['segment-1.tdj']);
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 102)));
    rmSync(ballast);
    expect(await journal.append([{ ...large[0], sequence: 103, bytes: new Uint8Array(100_000) }])).toEqual({
      ok: true,
      last: 103,
    });
    await journal.close();
    const again = await openJournal(directory);
    expect(await again.state()).toMatchObject({ last: 103, findings: [] });
    await again.close();
  });
});
