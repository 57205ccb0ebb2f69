import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from './disk.ts';
import { linesOf, payloadOf, readAll, readSequences, recordsFrom } from './fixtures/samples.ts';
import { openJournal } from './openJournal.ts';

let parent = '';
let directory = '';
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'desk-journal-'));
  directory = path.join(parent, 'journal');
});
afterEach(() => rmSync(parent, { recursive: true }));

const smallSegments = () => openJournal(directory, { disk: nodeDisk, segmentBytes: 300 });

describe('a journal', () => {
  it('is empty and has no directory before the first append', async () => {
    const journal = await openJournal(directory);
    const empty = { last: 0, snapshotAt: 0, snapshotBytes: 0, recordBytes: 0, findings: [] };
    expect(await journal.state()).toEqual(empty);
    expect(await journal.read(null, 1000)).toEqual({ items: [], next: null });
    expect(readdirSync(parent)).toEqual([]);
    await journal.close();
  });

  it('gives back what was appended, after reopening too, and goes on', async () => {
    const journal = await openJournal(directory);
    expect(await journal.append(recordsFrom(1, 3))).toEqual({ ok: true, last: 3 });
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 3)));
    await journal.close();
    const again = await openJournal(directory);
    expect(await again.append(recordsFrom(4, 9))).toEqual({ ok: true, last: 9 });
    expect(await readAll(again)).toEqual(linesOf([], recordsFrom(1, 9)));
    await again.close();
    expect(readdirSync(directory)).toEqual(['segment-1.tdj']);
  });

  it('refuses what does not follow, writes nothing of it, and says what is expected', async () => {
    const journal = await openJournal(directory);
    const refused = { ok: false, code: 'outOfOrder', expected: 4 };
    await journal.append(recordsFrom(1, 3));
    const [four, five] = recordsFrom(4, 5);
    if (four === undefined || five === undefined) throw new Error('no records');
    expect(await journal.append([five])).toEqual(refused);
    expect(await journal.append([five, four])).toEqual(refused);
    expect(await journal.append([four, { ...five, sequence: 6 }])).toEqual(refused);
    for (const sequence of [0, -1, 3.5, Number.NaN, 2 ** 53])
      expect(await journal.append([{ ...four, sequence }])).toEqual(refused);
    expect(await readSequences(journal)).toEqual([1, 2, 3]);
    expect(await journal.append([four, five])).toEqual({ ok: true, last: 5 });
    await journal.close();
  });

  it('acknowledges what is already there without writing it again', async () => {
    const journal = await openJournal(directory);
    await journal.append(recordsFrom(1, 3));
    const { size } = statSync(path.join(directory, 'segment-1.tdj'));
    expect(await journal.append(recordsFrom(1, 3))).toEqual({ ok: true, last: 3 });
    expect(await journal.append([])).toEqual({ ok: true, last: 3 });
    expect(statSync(path.join(directory, 'segment-1.tdj')).size).toBe(size);
    expect(await journal.append(recordsFrom(2, 5))).toEqual({ ok: true, last: 5 });
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 5)));
    await journal.close();
  });

  it('keeps the order of appends that do not wait for each other, and joins them into few writes', async () => {
    let flushes = 0;
    const counting = async (file: string) => {
      const made = await nodeDisk.create(file);
      const flush = () => {
        flushes += 1;
        return made.flush();
      };
      return { ...made, flush };
    };
    const journal = await openJournal(directory, {
      disk: { ...nodeDisk, create: counting },
      segmentBytes: 1e6,
    });
    const first = journal.append(recordsFrom(1, 1));
    await new Promise((resolve) => setImmediate(resolve));
    const results = recordsFrom(2, 200).map((record) => journal.append([record]));
    const tooFar = journal.append(recordsFrom(300, 300));
    const doubled = journal.append(recordsFrom(200, 201));
    expect(await first).toMatchObject({ ok: true });
    expect((await Promise.all(results)).every(({ ok }) => ok)).toBe(true);
    expect(await tooFar).toEqual({ ok: false, code: 'outOfOrder', expected: 202 });
    expect(await doubled).toEqual({ ok: true, last: 201 });
    expect(flushes).toBeLessThanOrEqual(3);
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 201)));
    await journal.close();
  });

  it('rolls over to a new segment and puts a larger record into one of its own', async () => {
    const journal = await smallSegments();
    for (const record of recordsFrom(1, 20)) await journal.append([record]);
    await journal.append([{ sequence: 21, bytes: payloadOf(21, 200_000) }]);
    await journal.append(recordsFrom(22, 22));
    const sizes = readdirSync(directory).map((name) => statSync(path.join(directory, name)).size);
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.filter((size) => size > 300)).toEqual([200_032]);
    await journal.close();
    const again = await smallSegments();
    const large = { sequence: 21, bytes: payloadOf(21, 200_000) };
    expect(await readAll(again)).toEqual(linesOf([], [...recordsFrom(1, 20), large, ...recordsFrom(22, 22)]));
    expect((await again.state()).findings).toEqual([]);
    await again.close();
  });

  it('is read in pages of at most the bytes asked for, but at least one item', async () => {
    const journal = await smallSegments();
    await journal.append(recordsFrom(1, 60));
    let cursor: string | null = null;
    do {
      const page = await journal.read(cursor, 90);
      const bytes = page.items.reduce((sum, item) => sum + item.bytes.length, 0);
      expect(page.items.length).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(90);
      cursor = page.next;
    } while (cursor !== null);
    expect(await readAll(journal, 1)).toEqual(linesOf([], recordsFrom(1, 60)));
    await journal.close();
  });

  it('refuses calls after it was closed', async () => {
    const journal = await openJournal(directory);
    const appended = journal.append(recordsFrom(1, 3));
    await journal.close();
    expect(await appended).toEqual({ ok: true, last: 3 });
    expect(await journal.append(recordsFrom(4, 4))).toEqual({ ok: false, code: 'writeFailed' });
    expect(await journal.finishSnapshot('any')).toEqual({ ok: false, code: 'unknownSnapshot' });
    await expect(journal.read(null, 1)).rejects.toThrow('closed');
  });
});

describe('a snapshot', () => {
  const parts = [payloadOf(1, 50), payloadOf(2, 0), payloadOf(3, 7000)];

  it('stands for every record before it, and its files go', async () => {
    const journal = await smallSegments();
    await journal.append(recordsFrom(1, 30));
    const { id, at } = await journal.beginSnapshot();
    expect(at).toBe(30);
    for (const part of parts) {
      expect(await journal.addToSnapshot(id, part)).toEqual({ ok: true });
      const { last } = await journal.state();
      await journal.append(recordsFrom(last + 1, last + 1));
    }
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 33)));
    expect(await journal.finishSnapshot(id)).toEqual({ ok: true });
    expect(await readAll(journal)).toEqual(linesOf(parts, recordsFrom(31, 33)));
    expect(readdirSync(directory).toSorted()).toEqual(['segment-31.tdj', 'snapshot-30.tdj']);
    await journal.close();
    const again = await smallSegments();
    expect(await again.state()).toMatchObject({ last: 33, snapshotAt: 30, findings: [] });
    expect(await readAll(again)).toEqual(linesOf(parts, recordsFrom(31, 33)));
    await again.close();
  });

  it('may stand for a database from before the journal, and be taken again at the same place', async () => {
    const journal = await openJournal(directory);
    for (const each of [parts, parts.slice(1)]) {
      const { id, at } = await journal.beginSnapshot();
      expect(at).toBe(0);
      for (const part of each) await journal.addToSnapshot(id, part);
      await journal.finishSnapshot(id);
      expect(await readAll(journal)).toEqual(linesOf(each, recordsFrom(1, 0)));
    }
    expect(await journal.append(recordsFrom(1, 2))).toEqual({ ok: true, last: 2 });
    await journal.close();
    const again = await openJournal(directory);
    expect(await readAll(again)).toEqual(linesOf(parts.slice(1), recordsFrom(1, 2)));
    await again.close();
  });

  it('that was begun and not finished is dropped by the next one and at closing', async () => {
    const journal = await openJournal(directory);
    await journal.append(recordsFrom(1, 2));
    const given = await journal.beginSnapshot();
    await journal.addToSnapshot(given.id, payloadOf(1));
    const { id } = await journal.beginSnapshot();
    const unknown = { ok: false, code: 'unknownSnapshot' };
    expect(await journal.addToSnapshot(given.id, payloadOf(1))).toEqual(unknown);
    expect(await journal.finishSnapshot(given.id)).toEqual(unknown);
    expect(await journal.addToSnapshot(id, payloadOf(1))).toEqual({ ok: true });
    await journal.close();
    expect(readdirSync(directory)).toEqual(['segment-1.tdj']);
  });

  it('that is finished while the journal is read makes the reader begin again', async () => {
    const journal = await smallSegments();
    await journal.append(recordsFrom(1, 5));
    const { next } = await journal.read(null, 1);
    const { id } = await journal.beginSnapshot();
    await journal.finishSnapshot(id);
    await expect(journal.read(next, 1)).rejects.toThrow('replaced');
    expect((await journal.state()).findings).toEqual([]);
    await journal.close();
  });
});
