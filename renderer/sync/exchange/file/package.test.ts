import { argon2id } from 'hash-wasm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { success } from '#shared/model/result.ts';
import { signerOf } from '#shared/sealing/signer.ts';
import type { ExchangeRow, Manifest } from '#shared/sync/exchange/packageSchema.ts';
import type { Derivation } from '#shared/vault/keyring.ts';
import { frameSize } from './frames.ts';
import { gunzip } from './gunzip.ts';
import { packageFormat } from './packageHeader.ts';
import { partsOf, readParts } from './parts.ts';
import { openPackage, readPackage } from './readPackage.ts';
import { writePackage } from './writePackage.ts';

const id = '00000000-0000-4000-8000-000000000001';
const signer = signerOf('desk-000000000001', new Uint8Array(32).fill(7));
const device = {
  device: { id: signer.id, publicKey: signer.publicKey },
  sign: async (message: Uint8Array) => success(signer.sign(message)),
};
const derivation: Derivation = {
  algorithm: 'argon2id',
  salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
  memoryKiB: 19_456,
  iterations: 1,
  parallelism: 1,
};

async function doorOf(passphrase: string): Promise<CryptoKey> {
  const bytes = await argon2id({
    password: passphrase,
    salt: new Uint8Array(16),
    memorySize: derivation.memoryKiB,
    iterations: derivation.iterations,
    parallelism: derivation.parallelism,
    hashLength: 32,
    outputType: 'binary',
  });
  const key = new Uint8Array(bytes);
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['wrapKey', 'unwrapKey']);
}
const door = doorOf('交换口令 三十七');

const row = (name: string): ExchangeRow => ({
  table: 'enterprises',
  id: 'one',
  state: { stamp: `000000000000001.000000.${id}`, by: '李顾问', changeId: id, fields: { name } },
  base: null,
  told: false,
  over: [],
});

const manifestOf = (rows: number, files = 0): Manifest => ({
  replica: id,
  person: '李顾问',
  madeAt: 1,
  platform: null,
  selection: 'all',
  rows,
  files,
});

async function written(content: Iterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writePackage(content, { derivation, key: await door }, device);
  if (!file.ok) throw new Error(file.message);
  return file.value;
}

async function opened(bytes: Uint8Array<ArrayBuffer>, key = door) {
  const file = await readPackage(bytes);
  return file.ok ? openPackage(file.value, await key) : file;
}

const small = written(partsOf(manifestOf(1), [row('示例精研轴承')], []));

test('what goes in comes out, whatever its size, across frames', async () => {
  const sizes = fc.array(fc.oneof(fc.nat(200), fc.constantFrom(frameSize - 5, frameSize, frameSize + 1)), {
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 20 }), sizes, async (names, lengths) => {
      const rows = names.map(row);
      const files = lengths.map(
        (length, index) => [String(index).repeat(64), new Uint8Array(length).fill(index)] as const,
      );
      const manifest = manifestOf(rows.length, files.length);
      const content = await opened(await written(partsOf(manifest, rows, files)));
      if (!content.ok) throw new Error(content.message);
      const read = readParts(content.value);
      expect(read).toMatchObject({ ok: true, value: { manifest, rows } });
      expect(read.ok && [...read.value.files.keys()]).toEqual(files.map(([hash]) => hash));
      for (const [hash, bytes] of files) {
        expect(Buffer.compare((read.ok && read.value.files.get(hash)) || Buffer.of(), bytes)).toBe(0);
      }
    }),
    { numRuns: 15 },
  );
});

test('a file that is cut off anywhere is refused as such', async () => {
  const file = await small;
  for (let length = 1; length < file.length; length += 1) {
    expect(await readPackage(file.slice(0, length)), `${length} bytes`).toMatchObject({
      code: 'packageCutOff',
    });
  }
  expect(await readPackage(new Uint8Array())).toMatchObject({ code: 'notExchange' });
});

test('a file with any byte changed is refused, before a passphrase is asked', async () => {
  const file = await small;
  const codes = new Set<string>();
  for (let at = 0; at < file.length; at += 1) {
    const changed = file.slice();
    changed[at] = (changed[at] ?? 0) ^ 1;
    const read = await readPackage(changed);
    if (read.ok) throw new Error(`byte ${at} is not noticed`);
    codes.add(read.code);
  }
  expect([...codes].sort()).toEqual(['notExchange', 'packageCutOff', 'packageDamaged']);
});

test('another passphrase, another kind of file, a newer edition: each is told apart', async () => {
  const other = await opened(await small, doorOf('另一个 口令 四十二'));
  expect(other).toMatchObject({ code: 'wrongPassphrase' });
  const text = new TextEncoder();
  const interchange = text.encode('{"format":"transformation-desk/1"}');
  expect(await readPackage(interchange)).toMatchObject({ code: 'notExchange' });
  const file = new TextDecoder('latin1')
    .decode(await small)
    .replace(packageFormat, packageFormat.slice(0, -1) + '2');
  const newer = Uint8Array.from(file, (character) => character.charCodeAt(0));
  expect(await readPackage(newer)).toMatchObject({ code: 'packageNewer' });
});

test('whoever signs another one’s content anew is found out', async () => {
  const other = signerOf('desk-000000000002', new Uint8Array(32).fill(9));
  const file = new TextDecoder('latin1').decode(await small).replace(signer.publicKey, other.publicKey);
  const bytes = Uint8Array.from(file, (character) => character.charCodeAt(0));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice(0, -64)));
  bytes.set(
    other.sign(new Uint8Array([...new TextEncoder().encode(`${packageFormat}\n`), ...hash])),
    bytes.length - 64,
  );
  expect(await readPackage(bytes)).toMatchObject({ ok: true });
  expect(await opened(bytes)).toMatchObject({ code: 'wrongPassphrase' });
});

test('nothing in the clear tells of content', async () => {
  const text = new TextDecoder('latin1').decode(await small);
  expect(text).toContain(signer.publicKey);
  expect(text).not.toContain('李');
  expect(text).not.toContain('enterprises');
});

test('content that does not hold to its manifest is refused', () => {
  const joined = (...given: Parameters<typeof partsOf>) =>
    Uint8Array.from([...partsOf(...given)].flatMap((part) => [...part]));
  const good = joined(manifestOf(1), [row('甲')], []);
  expect(readParts(good)).toMatchObject({ ok: true });
  expect(readParts(joined(manifestOf(2), [row('甲')], []))).toMatchObject({ code: 'badContent' });
  expect(readParts(joined(manifestOf(0), [row('甲')], []))).toMatchObject({ code: 'badContent' });
  expect(readParts(good.slice(0, -1))).toMatchObject({ code: 'badContent' });
  expect(readParts(new Uint8Array([...good, 0]))).toMatchObject({ code: 'badContent' });
  const strange = { ...row('甲'), table: 'settings' } as unknown as ExchangeRow;
  expect(readParts(joined(manifestOf(1), [strange], []))).toMatchObject({ code: 'badContent' });
});

test('packed content that unpacks to more than it may is not unpacked', async () => {
  const { gzipSync } = await import('fflate');
  const bomb = gzipSync(new Uint8Array(8 * 1024 * 1024));
  expect(gunzip(bomb, 1024 * 1024)).toBe(null);
  expect(gunzip(bomb, 8 * 1024 * 1024)?.length).toBe(8 * 1024 * 1024);
  expect(gunzip(bomb.slice(0, -9), 16 * 1024 * 1024)).toBe(null);
});
