import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linesOf, readAll, recordsFrom } from './fixtures/samples.ts';
import { openJournal } from './openJournal.ts';

const mountPoint = mkdtempSync(path.join(tmpdir(), 'desk-full-'));

/** A disk of 256 KB needs root on Linux, and a container may forbid it all the same. */
function mounted(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', mountPoint], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('on a real full disk (skipped where a tmpfs cannot be mounted: needs root on Linux)', () => {
  let isMounted = false;
  beforeAll(() => (isMounted = mounted()));
  afterAll(() => {
    if (isMounted) execFileSync('umount', [mountPoint]);
    rmSync(mountPoint, { recursive: true });
  });

  it('an append that does not fit is refused, the next that fits is good', async ({ skip }) => {
    skip(!isMounted, 'a tmpfs cannot be mounted here');
    const ballast = path.join(mountPoint, 'ballast');
    writeFileSync(ballast, new Uint8Array(180_000));
    const directory = path.join(mountPoint, 'journal');
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
