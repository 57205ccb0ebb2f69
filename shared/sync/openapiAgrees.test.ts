import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAt } from '#tests/conformance/openapiFile.ts';
import type { z } from '../model/zod.ts';
import type { Json } from './fields.ts';
import { blobLimits, blobRefusals, type BlobRefusalCode } from './blobProtocol.ts';
import { componentZods, type ComponentName } from './openapi.ts';
import { packKinds, refusals, rejections } from './protocol.ts';
import { scopes, syncTableNames } from './syncTables.ts';

const text = (minLength: number, maxLength: number) =>
  fc.string({ minLength, maxLength, unit: 'binary', size: 'max' });
const uuid = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
);
const cursor = text(1, 200);
const rev = text(1, 100);
const stamp = fc
  .tuple(fc.nat(999_999_999), fc.nat(999_999), fc.uuid())
  .map(
    ([time, counter, id]) => `${String(time).padStart(15, '0')}.${String(counter).padStart(6, '0')}.${id}`,
  );
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
const fields = fc.option(fc.dictionary(text(1, 100), json, { maxKeys: 4 }));
const table = fc.constantFrom(...syncTableNames);
const centre = fc.record({ id: text(1, 100), name: text(0, 200) });
const scope = fc.constantFrom(...scopes);

const row = fc.record({ table, id: text(1, 200), rev, stamp, by: text(0, 100), changeId: uuid, fields });
const change = fc.record({
  changeId: uuid,
  table,
  id: text(1, 200),
  baseRev: fc.option(rev),
  stamp,
  by: text(0, 100),
  op: fc.constantFrom('put', 'delete'),
  fields,
});
const first = fc.oneof(
  fc.record({ outcome: fc.constant('applied'), rev }),
  fc.record({ outcome: fc.constant('conflict'), row }),
  fc.record({
    outcome: fc.constant('rejected'),
    code: fc.constantFrom(...rejections),
    message: text(0, 500),
  }),
);
const outcome = fc.oneof(
  first,
  fc.record({ outcome: fc.constant('duplicate'), first }),
  fc.record({ outcome: fc.constant('later') }),
);
const tableSum = fc.record({
  table,
  rows: fc.nat(),
  hash: fc.stringMatching(/^[0-9a-f]{64}$/),
});
const fileHash = fc.stringMatching(/^[0-9a-f]{64}$/);
const base64 = (length: number) =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => Buffer.from(bytes).toString('base64'));
const packEntry = fc.record({
  kind: fc.constantFrom(...packKinds),
  id: fc.stringMatching(/^[a-z0-9-]{1,80}$/),
  version: fc.integer({ min: 1 }),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  bytes: fc.integer({ min: 1 }),
  changes: fc.array(text(0, 300), { maxLength: 3 }),
  signature: base64(64),
});
const answer = fc.tuple(uuid, outcome).map(([changeId, one]) => ({ changeId, ...one }));

/** Right values of everything that the document names. */
const rightValues: Readonly<Record<ComponentName, fc.Arbitrary<unknown>>> = {
  StatusReply: fc.record({
    name: text(0, 200),
    protocol: fc.record({ least: fc.maxSafeInteger(), newest: fc.maxSafeInteger() }),
    time: fc.double({ noNaN: true, noDefaultInfinity: true }),
  }),
  EnrolRequest: fc.record({
    code: text(6, 40),
    device: fc.record({ id: uuid, name: text(1, 100), publicKey: text(0, 100) }),
    appVersion: text(0, 40),
  }),
  EnrolReply: fc.record(
    { token: text(20, 500), scope, centre, packKey: base64(32) },
    { requiredKeys: ['token', 'scope', 'centre'] },
  ),
  DeviceReply: fc.record({ id: uuid, name: text(0, 100), scope, centre }),
  PullReply: fc.record({ rows: fc.array(row, { maxLength: 3 }), cursor, more: fc.boolean() }),
  PushRequest: fc.record({
    cursor: fc.option(cursor),
    changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  }),
  PushReply: fc.record({ answers: fc.array(answer, { maxLength: 3 }), cursor, more: fc.boolean() }),
  Change: change,
  Answer: answer,
  Row: row,
  SummaryReply: fc.record({ sums: fc.array(tableSum, { maxLength: 3 }) }),
  TableSum: tableSum,
  PackListReply: fc.record({ packs: fc.array(packEntry, { maxLength: 3 }) }),
  PackEntry: packEntry,
  PackReply: fc.dictionary(text(0, 20), json, { maxKeys: 4 }),
  MissingRequest: fc.record({ sha256: fc.array(fileHash, { minLength: 1, maxLength: 3 }) }),
  MissingReply: fc.record({ missing: fc.array(fileHash, { maxLength: 3 }) }),
  BlobRefusal: fc.record({
    code: fc.constantFrom(...(Object.keys(blobRefusals) as BlobRefusalCode[])),
    message: text(0, 500),
  }),
  Refusal: fc.record({
    code: fc.constantFrom(...(Object.keys(refusals) as (keyof typeof refusals)[])),
    message: text(0, 500),
  }),
  Json: json,
};

/** What a careless platform puts in the place of something; undefined: it leaves it out. */
const wrongPart: fc.Arbitrary<unknown> = fc.oneof(
  // What JSON.parse makes of 1e999.
  fc.constant(Infinity),
  fc.constantFrom(undefined, null, '', 'x', 0, -1, 1.5, 2 ** 53, 1e308, true, [], {}, [null]),
  // Lengths at and around the limits, in letters that take one unit of UTF-16 and in such that take two.
  fc
    .tuple(
      fc.constantFrom(5, 6, 19, 20, 40, 41, 100, 101, 200, 201, 500, 501),
      fc.constantFrom('a', '示', '𠮷', '\ud842'),
    )
    .map(([length, letter]) => letter.repeat(length)),
  fc.constantFrom(
    ...Object.keys(blobRefusals),
    ...rejections,
    ...packKinds,
    ...syncTableNames,
    'applied',
    'conflict',
    'duplicate',
    'later',
  ),
  fileHash,
  fileHash.map((hash) => hash.toUpperCase()),
  fileHash.map((hash) => `${hash}\n`),
  uuid,
  uuid.map((id) => `${id}\n`),
  uuid.map((id) => `{${id}}`),
  uuid.map((id) => `urn:uuid:${id}`),
  fc.constantFrom('00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'),
  stamp.map((one) => one.toUpperCase()),
  stamp.map((one) => `${one}\n`),
  stamp.map((one) => one.replace(/^\d/, '٣')),
  stamp.map((one) => one.slice(1)),
  json,
  row,
  answer,
  fc.constantFrom('__proto__', 'constructor', '').map((name) => Object.fromEntries([[name, 1]])),
  fc.tuple(fc.constantFrom(100, 101), fc.constantFrom('a', '𠮷')).map(([length, letter]) => ({
    [letter.repeat(length)]: 1,
  })),
);

/** Puts a part in the place of one that a walk of choices leads to. */
function broken(value: unknown, walk: readonly number[], part: unknown): unknown {
  const [step, ...rest] = walk;
  if (step === undefined || typeof value !== 'object' || value === null) return part;
  const entries = Object.entries(value);
  const at = step % (entries.length + 1);
  const changed: (readonly [string, unknown])[] = entries.map(([name, one], index) =>
    index === at ? [name, broken(one, rest, part)] : [name, one],
  );
  if (at === entries.length) changed.push(['other', part]);
  const kept = changed.filter(([, one]) => one !== undefined);
  return Array.isArray(value) ? kept.map(([, one]) => one) : Object.fromEntries(kept);
}

const walk = fc.array(fc.nat(999), { maxLength: 5 });
const names = Object.keys(componentZods) as readonly ComponentName[];

describe.each(names)('%s', (name) => {
  const check = checkAt(['components', 'schemas', name]);
  const zod: z.ZodType = componentZods[name];
  const isTaken = (value: unknown): boolean => zod.safeParse(value).success;
  const right = rightValues[name];

  it('is taken by the protocol and by the document', () => {
    fc.assert(
      fc.property(right, (value) => {
        expect(isTaken(value)).toBe(true);
        expect(check(value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is taken by both or by neither, broken in any place', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(right, walk, wrongPart, (value, steps, part) => {
        const candidate = broken(value, steps, part);
        const taken = isTaken(candidate);
        seen[taken ? 'taken' : 'refused'] += 1;
        expect(check(candidate)).toBe(taken);
      }),
      { numRuns: 1000 },
    );
    expect(seen.taken).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
  });

  it('is taken by both or by neither, whatever comes', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(check(value)).toBe(isTaken(value));
      }),
    );
  });
});

describe('lists at their limits', () => {
  const [someRow] = fc.sample(row, 1);
  const [someChange] = fc.sample(change, 1);
  it.each([
    ['PullReply', 1000, true],
    ['PullReply', 1001, false],
    ['PushRequest', 0, false],
    ['PushRequest', 500, true],
    ['PushRequest', 501, false],
    ['MissingRequest', 0, false],
    ['MissingRequest', blobLimits.hashes, true],
    ['MissingRequest', blobLimits.hashes + 1, false],
    ['MissingReply', blobLimits.hashes, true],
    ['MissingReply', blobLimits.hashes + 1, false],
  ] as const)('%s with %d: %s', (name, length, isRight) => {
    const rows = Array.from({ length }, () => someRow);
    const changes = Array.from({ length }, () => someChange);
    const hashes = Array.from({ length }, () => 'a'.repeat(64));
    const value = { rows, changes, cursor: 'c', more: false, sha256: hashes, missing: hashes };
    expect(componentZods[name].safeParse(value).success).toBe(isRight);
    expect(checkAt(['components', 'schemas', name])(value)).toBe(isRight);
  });
});
