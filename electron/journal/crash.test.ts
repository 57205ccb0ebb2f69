import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crashDisk, leftovers, type CrashDisk } from './fixtures/crashDisk.ts';
import { linesOf, payloadOf, readAll, recordsFrom } from './fixtures/samples.ts';
import { openJournal } from './openJournal.ts';

const open = ({ disk }: CrashDisk) => openJournal('/journal', { disk, segmentBytes: 200 });
const partsAt = (at: number) => [payloadOf(at), payloadOf(at + 1, 300), payloadOf(at + 2, 0)];

/** What the user of the journal was promised at the moment. */
type Promised = { last: number; snapshotAt: number };

/** Appends, rolls segments over, takes snapshots with appends in between; a refused append is tried once more. */
async function play(disk: CrashDisk, promised: Promised): Promise<void> {
  const journal = await open(disk);
  const append = async (count: number) => {
    for (const _ of [1, 2]) {
      const result = await journal.append(recordsFrom(promised.last + 1, promised.last + count));
      if (result.ok) {
        promised.last = result.last;
        return;
      }
    }
  };
  const snapshot = async () => {
    const { id, at } = await journal.beginSnapshot();
    for (const part of partsAt(at)) {
      await journal.addToSnapshot(id, part);
      await append(1);
    }
    if ((await journal.finishSnapshot(id)).ok) promised.snapshotAt = at;
  };
  await append(3);
  for (const count of [1, 4, 2]) await append(count);
  await snapshot();
  await append(5);
  await append(2);
  // Begun and given up.
  const { id } = await journal.beginSnapshot();
  await journal.addToSnapshot(id, payloadOf(9));
  await append(2);
  await snapshot();
  await snapshot();
  await append(6);
  await journal.close();
}

/** Opens what is left and asks for everything that was promised, then goes on with it. */
async function expectEverything(disk: CrashDisk, promised: Promised): Promise<void> {
  const journal = await open(disk);
  const { last, snapshotAt, findings, snapshotBytes } = await journal.state();
  expect(last).toBeGreaterThanOrEqual(promised.last);
  expect(snapshotAt).toBeGreaterThanOrEqual(promised.snapshotAt);
  const parts = snapshotBytes === 0 ? [] : partsAt(snapshotAt);
  expect(await readAll(journal)).toEqual(linesOf(parts, recordsFrom(snapshotAt + 1, last)));
  expect(findings.filter(({ kind }) => kind !== 'tornTail' && kind !== 'unusableFile')).toEqual([]);
  expect(await journal.append(recordsFrom(last + 1, last + 3))).toEqual({ ok: true, last: last + 3 });
  const { id, at } = await journal.beginSnapshot();
  for (const part of partsAt(at)) expect(await journal.addToSnapshot(id, part)).toEqual({ ok: true });
  expect(await journal.finishSnapshot(id)).toEqual({ ok: true });
  await journal.append(recordsFrom(last + 4, last + 5));
  await journal.close();
  const again = await open(disk);
  expect((await again.state()).findings).toEqual([]);
  expect(await readAll(again)).toEqual(linesOf(partsAt(at), recordsFrom(at + 1, last + 5)));
  expect(disk.names().filter((name) => !name.includes('damaged'))).toHaveLength(2);
}

async function stepsOfPlay(): Promise<number> {
  const disk = crashDisk();
  await play(disk, { last: 0, snapshotAt: 0 });
  return disk.steps();
}

describe('a journal that is stopped', () => {
  it('at any step has everything that was promised, whatever of the unflushed is left', async () => {
    const steps = await stepsOfPlay();
    expect(steps).toBeGreaterThan(80);
    for (let at = 1; at <= steps + 1; at += 1) {
      const killed = crashDisk((step) => (step === at ? 'kill' : 'none'));
      const promised = { last: 0, snapshotAt: 0 };
      await play(killed, promised);
      for (const left of leftovers) await expectEverything(killed.after(left), promised);
    }
  });

  it('again while it is mended still has everything', async () => {
    const steps = await stepsOfPlay();
    for (let at = 1; at <= steps; at += 2) {
      const killed = crashDisk((step) => (step === at ? 'kill' : 'none'));
      const promised = { last: 0, snapshotAt: 0 };
      await play(killed, promised);
      for (let second = 1; second <= 4; second += 1) {
        const stopped = killed.after(leftovers[0], (step) => (step === second ? 'kill' : 'none'));
        await open(stopped);
        await expectEverything(stopped.after(leftovers[0]), promised);
      }
    }
  });
});

describe('a journal on a disk that fails now and then', () => {
  it('loses nothing that was promised and goes on', async () => {
    const steps = await stepsOfPlay();
    const failing = fc.uniqueArray(fc.integer({ min: 1, max: steps }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(failing, fc.constantFrom(...leftovers), async (failures, left) => {
        const disk = crashDisk((step) => (failures.includes(step) ? 'fail' : 'none'));
        const promised = { last: 0, snapshotAt: 0 };
        await play(disk, promised);
        await expectEverything(disk.after(left), promised);
      }),
      { numRuns: 200 },
    );
  });

  it('goes on after each single failure without being opened again', async () => {
    const steps = await stepsOfPlay();
    for (let at = 1; at <= steps; at += 1) {
      const disk = crashDisk((step) => (step === at ? 'fail' : 'none'));
      const promised = { last: 0, snapshotAt: 0 };
      await play(disk, promised);
      expect(promised.last).toBeGreaterThan(30);
    }
  });

  /** Ten records are there; then the steps counted from the next one on fail. */
  const failingAfterTen = async (...failures: readonly number[]) => {
    let ready = Number.POSITIVE_INFINITY;
    const disk = crashDisk((step) => (failures.includes(step - ready) ? 'fail' : 'none'));
    const journal = await openJournal('/journal', { disk: disk.disk, segmentBytes: 2000 });
    await journal.append(recordsFrom(1, 10));
    ready = disk.steps();
    return { disk, journal };
  };

  it('says so and leaves nothing of the failed write in front of or behind the next one', async () => {
    for (const failures of [[1], [2], [1, 2], [2, 3], [2, 4]]) {
      const { disk, journal } = await failingAfterTen(...failures);
      expect(await journal.append(recordsFrom(11, 14))).toEqual({ ok: false, code: 'noSpace' });
      expect((await journal.state()).last).toBe(10);
      expect(await journal.append(recordsFrom(11, 11))).toEqual({ ok: true, last: 11 });
      expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 11)));
      const again = await open(disk.after(leftovers[1]));
      expect(await again.state()).toMatchObject({ last: 11, findings: [] });
      expect(await readAll(again)).toEqual(linesOf([], recordsFrom(1, 11)));
    }
  });

  it('begins a segment although a failed one of that name could not be removed', async () => {
    // Begun by the snapshot: its creation is step 1, its write 2, its removal 3.
    const { disk, journal } = await failingAfterTen(2, 3);
    await journal.beginSnapshot();
    expect((await journal.append(recordsFrom(11, 12))).ok).toBe(false);
    expect((await journal.append(recordsFrom(11, 12))).ok).toBe(true);
    const again = await open(disk.after(leftovers[1]));
    expect(await readAll(again)).toEqual(linesOf([], recordsFrom(1, 12)));
  });

  it('drops a snapshot that does not fit and keeps the one before', async () => {
    const { disk, journal } = await failingAfterTen(2);
    const { id } = await journal.beginSnapshot();
    expect(await journal.addToSnapshot(id, payloadOf(1))).toEqual({ ok: false, code: 'noSpace' });
    expect(await journal.finishSnapshot(id)).toEqual({ ok: false, code: 'unknownSnapshot' });
    expect(disk.names()).toEqual(['/journal/segment-1.tdj']);
    expect((await journal.append(recordsFrom(11, 12))).ok).toBe(true);
    expect(await readAll(journal)).toEqual(linesOf([], recordsFrom(1, 12)));
  });
});
