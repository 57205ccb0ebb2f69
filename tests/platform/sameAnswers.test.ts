import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PushAnswer, SyncChange, SyncRow } from '#shared/sync/protocol.ts';
import { memoryStorage } from './memoryStorage.ts';
import { openStorage } from './openStorage.ts';
import { parsePosition } from './position.ts';
import type { Device, Storage } from './storage.ts';
import { changeWith, deviceWith, pullAll } from './testData.ts';

let database: Storage;

beforeAll(async () => {
  database = await openStorage({});
}, 60_000);
afterAll(() => database.close());

/** A change of a history; `base`: how many positions after the start its revision stands, 0: none. */
type Step = {
  readonly device: number;
  readonly id: number;
  readonly base: number;
  readonly isDelete: boolean;
  readonly resend: boolean;
};

/** Plays pushes on a storage, and tells what was answered and read, with positions counted from its start. */
async function play(
  storage: Storage,
  devices: readonly Device[],
  pushes: readonly (readonly Step[])[],
  seed: string,
) {
  const [{ cursor: start }] = [await pullAll(storage, devices[0] ?? deviceWith())];
  const from = parsePosition(start)?.sequence ?? 0;
  const relative = (text: string) => (parsePosition(text)?.sequence ?? Number.NaN) - from;
  const revs = new Map<number, string>();
  const sent: SyncChange[] = [];
  const cursors = new Map<number, string>();
  const told: unknown[] = [];
  const row = (one: SyncRow) => ({ ...one, rev: relative(one.rev) });
  const answer = (one: PushAnswer): unknown => {
    if (one.outcome === 'conflict') return { ...one, row: row(one.row) };
    if (one.outcome === 'applied') return { ...one, rev: relative(one.rev) };
    if (one.outcome === 'duplicate' && one.first.outcome === 'applied') return relative(one.first.rev);
    return one;
  };
  for (const [index, steps] of pushes.entries()) {
    const who = steps[0]?.device ?? 0;
    const device = devices[who] ?? deviceWith();
    const changes = steps.map(({ id, base, isDelete, resend }, place): SyncChange => {
      const old = sent[id];
      if (resend && old !== undefined) return old;
      const changeId = idOf(seed, index * 10 + place);
      const fields = isDelete ? null : { index, place };
      return changeWith({
        changeId,
        id: String(id),
        baseRev: revs.get(base) ?? null,
        op: isDelete ? 'delete' : 'put',
        fields,
      });
    });
    sent.push(...changes);
    const reply = await storage.push(device, cursors.get(who) ?? null, changes);
    if (reply === 'cursorUnknown') throw new Error(reply);
    for (const one of reply.answers) if (one.outcome === 'applied') revs.set(relative(one.rev), one.rev);
    told.push(reply.answers.map(answer), reply.more);
    const page = await pullAll(storage, device, reply.cursor, 3);
    told.push(page.rows.map(row), relative(page.cursor), page.pages);
    cursors.set(who, page.cursor);
  }
  return told;
}

/** The same ids in both storages. */
function idOf(seed: string, count: number): string {
  return `${seed.slice(0, -12)}${String(count).padStart(12, '0')}`;
}

test('a database answers every history as the memory does', async () => {
  const step = fc.record({
    device: fc.nat(2),
    id: fc.nat(4),
    base: fc.nat(12),
    isDelete: fc.boolean(),
    resend: fc.boolean(),
  });
  const history = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(history, async (pushes) => {
      const first = deviceWith();
      const devices = [first, deviceWith('consultant', first.centre.id), deviceWith()];
      const seed = randomUUID();
      const memory = await play(memoryStorage(), devices, pushes, seed);
      expect(await play(database, devices, pushes, seed)).toEqual(memory);
    }),
    { numRuns: 60 },
  );
}, 60_000);
