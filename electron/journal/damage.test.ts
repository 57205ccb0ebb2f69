import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from './disk.ts';
import { headerBytes } from './fileFormat.ts';
import { frameHeaderBytes } from './frames.ts';
import { linesOf, payloadOf, readAll, readSequences, recordsFrom } from './fixtures/samples.ts';
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

/** Where each of the first `count` records ends in a segment that begins with record 1. */
const endsOf = (count: number) => {
  let end = headerBytes;
  return recordsFrom(1, count).map(({ bytes }) => (end += frameHeaderBytes + bytes.length));
};

const segments = () => readdirSync(directory).filter((name) => name.startsWith('segment-'));
const firstOf = (name: string) => Number(/\d+/.exec(name)?.[0]);

function flip(file: string, position: number): void {
  const bytes = readFileSync(file);
  bytes[position] = (bytes[position] ?? 0) ^ 0x10;
  writeFileSync(file, bytes);
}

describe('a damaged journal', () => {
  it('names the missing record, keeps the file aside once, reads the rest and goes on', async () => {
    await written(8);
    const ends = endsOf(8);
    flip(at('segment-1.tdj'), (ends[3] ?? 0) + frameHeaderBytes + 2);
    const damaged = readFileSync(at('segment-1.tdj'));
    const journal = await open();
    const [finding] = (await journal.state()).findings;
    const missing = [{ from: 5, to: 5 }];
    expect(finding).toMatchObject({ kind: 'damagedSegment', file: 'segment-1.tdj', missing });
    expect(await readSequences(journal)).toEqual([1, 2, 3, 4, 6, 7, 8]);
    expect((await journal.state()).findings).toHaveLength(1);
    await journal.close();
    const again = await open();
    expect((await again.state()).findings).toEqual([finding]);
    expect(await again.append(recordsFrom(9, 9))).toEqual({ ok: true, last: 9 });
    expect(await readSequences(again)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
    // What is damaged is not written to again.
    expect(segments().toSorted()).toEqual(['segment-1.tdj', 'segment-9.tdj']);
    await again.close();
    const [copy = ''] = readdirSync(at('damaged'));
    expect(readdirSync(at('damaged'))).toHaveLength(1);
    expect(finding).toMatchObject({ copy: `damaged/${copy}` });
    expect(readFileSync(at('damaged', copy)).equals(damaged)).toBe(true);
  });

  it('finds damage of an older segment when it is read, and keeps it before a snapshot removes it', async () => {
    await written(30, 400);
    const [first = '', second = ''] = segments().toSorted((one, other) => firstOf(one) - firstOf(other));
    flip(at(second), headerBytes + frameHeaderBytes + 1);
    truncateSync(at(first), statSync(at(first)).size - 3);
    const lost = firstOf(second);
    const journal = await open();
    expect((await journal.state()).findings).toEqual([]);
    const rest = recordsFrom(1, 30).map(({ sequence }) => sequence);
    expect(await readSequences(journal)).toEqual(rest.filter((each) => each !== lost && each !== lost - 1));
    expect((await journal.state()).findings).toMatchObject([
      { kind: 'damagedSegment', file: first, missing: [{ from: lost - 1, to: lost - 1 }] },
      { kind: 'damagedSegment', file: second, missing: [{ from: lost, to: lost }] },
    ]);
    await journal.close();
    await snapshotOf([payloadOf(1)]);
    expect(readdirSync(directory).toSorted()).toEqual(['damaged', 'snapshot-30.tdj']);
    expect(readdirSync(at('damaged'))).toHaveLength(2);
  });

  it('names the records of a segment that is gone, in the middle at opening and at the beginning', async () => {
    await written(40, 400);
    const [first = '', second = '', third = '', fourth = ''] = segments().toSorted(
      (one, other) => firstOf(one) - firstOf(other),
    );
    rmSync(at(third));
    const gap = { kind: 'missingRecords', missing: { from: firstOf(third), to: firstOf(fourth) - 1 } };
    const journal = await open();
    expect((await journal.state()).findings).toEqual([gap]);
    expect(await readAll(journal)).toHaveLength(40 - (firstOf(fourth) - firstOf(third)));
    expect((await journal.state()).findings).toEqual([gap]);
    await journal.close();
    rmSync(at(first));
    rmSync(at(second));
    const again = await open();
    const before = { kind: 'missingRecords', missing: { from: 1, to: firstOf(fourth) - 1 } };
    expect((await again.state()).findings).toEqual([before]);
    expect((await again.state()).last).toBe(40);
    await again.close();
  });
});

describe('files that are no good', () => {
  it('are moved out of the way when they are foreign, and otherwise ignored', async () => {
    await written(3);
    writeFileSync(at('segment-9.tdj'), 'this is no segment at all');
    writeFileSync(at('snapshot-2.tdj'), '');
    mkdirSync(at('segment-8.tdj'));
    writeFileSync(at('segment-07.tdj'), 'not a name of ours');
    writeFileSync(at('notes.txt'), 'nor this');
    const journal = await open();
    const { last, findings } = await journal.state();
    expect(last).toBe(3);
    expect(findings.map((each) => each.kind === 'unusableFile' && each.file)).toEqual([
      'segment-9.tdj',
      'segment-8.tdj',
      'snapshot-2.tdj',
    ]);
    expect(readdirSync(at('damaged'))).toHaveLength(3);
    expect(await journal.append(recordsFrom(4, 5))).toEqual({ ok: true, last: 5 });
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 5)));
    expect(existsSync(at('segment-07.tdj')) && existsSync(at('notes.txt'))).toBe(true);
    await journal.close();
  });

  it('are not written over when they stand where the next segment goes', async () => {
    const journal = await open();
    writeFileSync(at('segment-1.tdj'), 'put here meanwhile');
    expect(await journal.append(recordsFrom(1, 2))).toEqual({ ok: true, last: 2 });
    await journal.close();
    const [kept = ''] = readdirSync(at('damaged'));
    expect(readFileSync(at('damaged', kept), 'utf8')).toBe('put here meanwhile');
  });
});
