import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { expect, test } from 'vitest';
import { openapi, partAt } from '#tests/conformance/openapiFile.ts';
import { packMessage, type SignedPack } from './packMessage.ts';
import { enrolReplySchema, packListSchema, syncLimits, type PackEntry } from './protocol.ts';
import { verifyContent, verifyEntry, type PackTrust } from './verifyPack.ts';

const secretOf = (name: string) => createHash('sha256').update(name).digest();
const keyOf = (secret: Uint8Array) => Buffer.from(ed25519.getPublicKey(secret)).toString('base64');
const [ours, theirs] = [secretOf('ours'), secretOf('theirs')];
const content = utf8ToBytes('{"id":"miit-sme-2024"}');

/** An edition as a platform publishes it. */
function published(more: Partial<PackEntry> = {}, secret: Uint8Array = ours): PackEntry {
  const signed: SignedPack = {
    kind: 'instrument',
    id: 'miit-sme-2024',
    version: 2,
    sha256: createHash('sha256').update(content).digest('hex'),
    bytes: content.length,
    changes: ['第 3 题改了措辞'],
    ...more,
  };
  const signature = ed25519.sign(utf8ToBytes(packMessage(signed)), secret);
  return { ...signed, signature: Buffer.from(signature).toString('base64') };
}

const trust = (known: Readonly<Record<number, string>> = {}, secret = ours): PackTrust => ({
  publicKey: keyOf(secret),
  known: new Map(Object.entries(known).map(([version, sha256]) => [Number(version), sha256])),
});
const entry = published();
const other = 'b'.repeat(64);

test('a signed edition that is newer than what is here passes, and so does the one that is here', () => {
  expect(verifyEntry(entry, trust())).toMatchObject({ ok: true });
  expect(verifyEntry(entry, trust({ 1: other }))).toMatchObject({ ok: true });
  expect(verifyEntry(entry, trust({ 1: other, 2: entry.sha256 }))).toMatchObject({ ok: true });
  expect(verifyContent(entry, content)).toMatchObject({ ok: true });
});

test.each<readonly [string, Partial<PackEntry>]>([
  ['kind', { kind: 'policy' }],
  ['id', { id: 'miit-sme-2025' }],
  ['version', { version: 3 }],
  ['hash', { sha256: other }],
  ['size', { bytes: content.length + 1 }],
  ['changes', { changes: ['第 3 题改了分值'] }],
  ['number of changes', { changes: [] }],
])('whose %s is another one than was signed is refused', (_, more) => {
  expect(verifyEntry({ ...entry, ...more }, trust())).toMatchObject({ ok: false, code: 'packUnsigned' });
});

test('another platform’s key, none at all, and a signature that is none are refused', () => {
  const refused = { ok: false, code: 'packUnsigned' };
  expect(verifyEntry(published({}, theirs), trust())).toMatchObject(refused);
  expect(verifyEntry(entry, trust({}, theirs))).toMatchObject(refused);
  for (const publicKey of [
    '',
    'A',
    Buffer.alloc(32, 255).toString('base64'),
    Buffer.alloc(32).toString('base64'),
  ]) {
    expect(verifyEntry(entry, { publicKey, known: new Map() })).toMatchObject(refused);
  }
  for (const signature of ['', 'A'.repeat(86), `${entry.signature}=`, Buffer.alloc(64).toString('base64')]) {
    expect(verifyEntry({ ...entry, signature }, trust())).toMatchObject(refused);
  }
});

test('every bit of the signature counts', () => {
  const bytes = Buffer.from(entry.signature, 'base64');
  for (let bit = 0; bit < 512; bit += 13) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const signature = changed.toString('base64');
    expect(verifyEntry({ ...entry, signature }, trust())).toMatchObject({ code: 'packUnsigned' });
  }
});

test('an old edition with its own good signature does not come back over a newer one', () => {
  expect(verifyEntry(published({ version: 1 }), trust({ 2: other }))).toMatchObject({ code: 'packOlder' });
  const renamed = { ...published({ version: 1 }), version: 3 };
  expect(verifyEntry(renamed, trust({ 2: other }))).toMatchObject({ code: 'packUnsigned' });
});

test('a version that is here does not change', () => {
  expect(verifyEntry(entry, trust({ 2: other }))).toMatchObject({ code: 'packChanged' });
});

test('what is too large is not even fetched', () => {
  expect(verifyEntry(published({ bytes: syncLimits.pack }), trust())).toMatchObject({ ok: true });
  const tooLarge = published({ bytes: syncLimits.pack + 1 });
  expect(verifyEntry(tooLarge, trust())).toMatchObject({ code: 'packTooLarge' });
});

test('a byte that is another one, one too many and one too few are refused', () => {
  const tampered = content.map((byte, at) => (at === 7 ? byte ^ 1 : byte));
  expect(verifyContent(entry, tampered)).toMatchObject({ ok: false, code: 'packContentDiffers' });
  for (const bytes of [new Uint8Array(), content.slice(1), new Uint8Array([...content, 32])]) {
    expect(verifyContent(entry, bytes)).toMatchObject({ ok: false, code: 'packSizeDiffers' });
  }
});

test('the examples in the protocol’s document belong together', () => {
  const exampleOf = (path: string, method: string, name: string) =>
    partAt(openapi, [
      'paths',
      path,
      method,
      'responses',
      '200',
      'content',
      'application/json',
      'examples',
      name,
    ])['value'];
  const { packKey } = enrolReplySchema.parse(exampleOf('/v1/enrolment', 'post', 'consultant'));
  const [listed] = packListSchema.parse(exampleOf('/v1/packs', 'get', 'instrument')).packs;
  if (listed === undefined || packKey === undefined) throw new Error('The examples are gone.');
  expect(verifyEntry(listed, { publicKey: packKey, known: new Map() })).toMatchObject({ ok: true });
  expect(verifyContent(listed, utf8ToBytes('{"id":"example"}'))).toMatchObject({ ok: true });
});
