import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from './disk.ts';
import { headerBytes } from './fileFormat.ts';
import { frameHeaderBytes } from './frames.ts';
import { linesOf, payloadOf, readAll, recordsFrom } from './fixtures/samples.ts';
import { openJournal } from './openJournal.ts';

let directory = '';
beforeEach(() => (directory = mkdtempSync(path.join(tmpdir(), 'desk-journal-'))));
afterEach(() => rmSync(directory, { recursive: true }));

const at = (...names: readonly string[]) => path.join(directory, ...names);
const open = () => openJournal(directory, { disk: nodeDisk, segmentBytes: 400 });

async function written(count: number, segmentBytes = 1e6): Promise<void> {
  const journal = await openJournal(directory, { disk: nodeDisk, segmentBytes });
  for (const record of recordsFrom(1, count)) await journal.append([record]);
  await journal.close();
}

async function snapshotOf(parts: readonly Uint8Array[]): Promise<void> {
  const journal = await open();
  const { id } = await journal.beginSnapshot();
  for (const part of parts) await journal.addToSnapshot(id, part);
  await journal.finishSnapshot(id);
  await journal.close();
}

function flip(file: string, position: number): void {
  const bytes = readFileSync(file);
  bytes[position] = (bytes[position] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

/** The files of the journal with their contents, to be put back as if they had never been removed. */
const held = () =>
  readdirSync(directory).map((name) => ({ file: at(name), bytes: readFileSync(at(name)) }) as const);

const putBack = (files: ReturnType<typeof held>) => {
  for (const { file, bytes } of files) writeFileSync(file, bytes);
};

describe('a snapshot that is no good', () => {
  const parts = [payloadOf(1, 60), payloadOf(2, 60), payloadOf(3, 60)];

  it('because it is cut anywhere is never used: the older files are', async () => {
    await written(9, 400);
    const before = held();
    await snapshotOf(parts);
    const whole = readFileSync(at('snapshot-9.tdj'));
    for (let length = 0; length < whole.length; length += 7) {
      putBack(before);
      writeFileSync(at('snapshot-9.tdj'), whole.subarray(0, length));
      const journal = await open();
      const { last, snapshotAt, findings } = await journal.state();
      expect({ last, snapshotAt }).toEqual({ last: 9, snapshotAt: 0 });
      expect(findings).toMatchObject([{ kind: 'unusableFile', file: 'snapshot-9.tdj' }]);
      expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 9)));
      await journal.close();
    }
  });

  it('because a part is bad is not used while the older files have everything', async () => {
    await written(4);
    await snapshotOf(parts);
    const journal = await open();
    await journal.append(recordsFrom(5, 9));
    await journal.close();
    const before = held();
    await snapshotOf(parts.slice(1));
    flip(at('snapshot-9.tdj'), 40);
    putBack(before);
    const again = await open();
    expect(await again.state()).toMatchObject({
      last: 9,
      snapshotAt: 4,
      findings: [{ kind: 'unusableFile' }],
    });
    expect(await readAll(again)).toEqual(linesOf(parts, recordsFrom(5, 9)));
    await again.close();
  });

  it('because a part is bad is used all the same while the older files have less', async () => {
    await written(30, 400);
    const before = held();
    await snapshotOf(parts);
    flip(at('snapshot-30.tdj'), headerBytes + frameHeaderBytes);
    putBack(before.slice(1));
    const journal = await open();
    expect(await journal.state()).toMatchObject({ last: 30, snapshotAt: 30, findings: [] });
    expect(await readAll(journal)).toEqual(linesOf(parts.slice(1), []));
    expect(await journal.append(recordsFrom(31, 31))).toEqual({ ok: true, last: 31 });
    await journal.close();
  });

  it('because a part is bad is used as far as it is good when there is nothing else', async () => {
    await written(4);
    await snapshotOf(parts);
    flip(at('snapshot-4.tdj'), headerBytes + frameHeaderBytes + 60 + frameHeaderBytes);
    const journal = await open();
    await journal.append(recordsFrom(5, 6));
    const [first, , third] = parts;
    expect(await readAll(journal)).toEqual(
      linesOf(
        [first, third].filter((part) => part !== undefined),
        recordsFrom(5, 6),
      ),
    );
    const missing = [{ from: 2, to: 2 }];
    expect((await journal.state()).findings).toMatchObject([{ kind: 'damagedSnapshot', missing }]);
    await journal.close();
  });

  it('because it is gone leaves the records behind it, and the gap is named', async () => {
    await written(4);
    await snapshotOf(parts);
    const journal = await open();
    await journal.append(recordsFrom(5, 6));
    await journal.close();
    renameSync(at('snapshot-4.tdj'), at('elsewhere'));
    const again = await open();
    const missing = { from: 1, to: 4 };
    expect((await again.state()).findings).toEqual([{ kind: 'missingRecords', missing }]);
    expect(await readAll(again)).toEqual(linesOf([], recordsFrom(5, 6)));
    await again.close();
  });

  it('is removed when it was never finished', async () => {
    await written(4);
    writeFileSync(at('snapshot-0b9c.tmp'), 'part of one');
    appendFileSync(at('segment-1.tdj'), 'x');
    const journal = await open();
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 4)));
    await journal.close();
    expect(readdirSync(directory)).toEqual(['segment-1.tdj']);
  });
});
