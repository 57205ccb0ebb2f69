import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerBytes } from './fileFormat.ts';
import { frameHeaderBytes } from './frames.ts';
import { crashDisk, diskWith, type CrashDisk } from './fixtures/crashDisk.ts';
import { linesOf, readAll, readSequences, recordsFrom } from './fixtures/samples.ts';
import { openJournal } from './openJournal.ts';

const file = '/journal/segment-1.tdj';
const open = ({ disk }: CrashDisk) => openJournal('/journal', { disk, segmentBytes: 1e6 });

/** A segment of the records 1 to `count`, and where each of them ends. */
async function segmentOf(count: number) {
  const disk = crashDisk();
  const journal = await open(disk);
  for (const record of recordsFrom(1, count)) await journal.append([record]);
  let end = headerBytes;
  const ends = recordsFrom(1, count).map(({ bytes }) => (end += frameHeaderBytes + bytes.length));
  return { whole: disk.contentOf(file), ends };
}

/** Opens what a kill left of the segment, expects its first `kept` records, goes on and opens it again. */
async function expectKept(left: Uint8Array, kept: number, torn: number): Promise<void> {
  const disk = diskWith({ [file]: left });
  const journal = await open(disk);
  const tornTail = { kind: 'tornTail', file: 'segment-1.tdj', bytes: torn, after: kept };
  expect(await journal.state()).toMatchObject({ last: kept, findings: torn === 0 ? [] : [tornTail] });
  expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, kept)));
  if (kept > 0) expect(disk.contentOf(file).length).toBe(left.length - torn);
  expect(await journal.append(recordsFrom(kept + 1, kept + 1))).toEqual({ ok: true, last: kept + 1 });
  const again = await open(disk);
  expect(await again.state()).toMatchObject({ last: kept + 1, findings: [] });
  expect(await readAll(again)).toEqual(linesOf([], recordsFrom(1, kept + 1)));
  expect(disk.names()).toEqual([file]);
}

describe('the last segment', () => {
  it('cut at any byte gives exactly the whole records before the cut, and goes on', async () => {
    const { whole, ends } = await segmentOf(6);
    expect(whole.length).toBe(ends.at(-1));
    for (let length = 0; length <= whole.length; length += 1) {
      const kept = ends.filter((end) => end <= length).length;
      const good = ends[kept - 1] ?? (length < headerBytes ? 0 : headerBytes);
      await expectKept(whole.subarray(0, length), kept, length - good);
    }
  });

  it('cut anywhere, with garbage or zeros behind, gives the whole records before', async () => {
    const { whole, ends } = await segmentOf(40);
    const cuts = fc.integer({ min: headerBytes, max: whole.length });
    const tails = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 5000 }).map((length) => new Uint8Array(length)),
    );
    await fc.assert(
      fc.asyncProperty(cuts, tails, async (cut, tail) => {
        const left = new Uint8Array(Buffer.concat([whole.subarray(0, cut), tail]));
        // Garbage can happen to be what was cut off.
        const differs = left.findIndex((byte, index) => byte !== whole[index]);
        const same = differs === -1 ? left.length : differs;
        const kept = ends.filter((end) => end <= same).length;
        await expectKept(left, kept, left.length - (ends[kept - 1] ?? headerBytes));
      }),
    );
  });

  it('in which one byte flips loses that record only, and names it', async () => {
    const { whole, ends } = await segmentOf(8);
    for (let position = 0; position < whole.length; position += 1) {
      const flipped = whole.map((byte, index) => (index === position ? byte ^ 0x10 : byte));
      const journal = await open(diskWith({ [file]: flipped }));
      const hit = position < headerBytes ? 0 : ends.filter((end) => end <= position).length + 1;
      expect(await readSequences(journal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].filter((each) => each !== hit));
      const { findings } = await journal.state();
      // At the end it looks like a torn write.
      if (hit === 8) expect(findings).toMatchObject([{ kind: 'tornTail', after: 7 }]);
      else if (hit > 0) expect(findings).toMatchObject([{ missing: [{ from: hit, to: hit }] }]);
    }
  });

  it('of 16 MB of garbage is looked through in a moment', async () => {
    const { whole } = await segmentOf(3);
    const garbage = new Uint8Array(16 << 20).map((_, index) => (index * 2654435761) >>> 13);
    const begun = performance.now();
    const left = new Uint8Array(Buffer.concat([whole, garbage]));
    const journal = await open(diskWith({ [file]: left }));
    expect(await readSequences(journal)).toEqual([1, 2, 3]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
