import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalHash, readResource, resourcesFolder } from '#tests/fixtures/packs.ts';

const listSchema = z.strictObject({
  packs: z.array(
    z.strictObject({
      kind: z.enum(['instrument', 'policy', 'solutions', 'cases']),
      id: z.string(),
      version: z.string(),
      file: z.string(),
      sha256: z.string(),
    }),
  ),
});

/** What was shipped once. Append to it; never change a row: sessions are pinned to these hashes. */
const shipped = [
  ['miit-sme-2024', '1', 'b1ef87675c3c061dd81d90f458a455cf6fc19b93a21af845c791e3ad4c0e89c8'],
  ['handan-2025-2027', '1', 'f228a8e5e38bc526777e44cbc51492a1ea8f0f94487dceb639c9acc4338221c0'],
  ['demo-solutions', '1', '0cc046878b0decf4aa6cb09e07364d4f00c6b62c035f5062132af2da6f42a71a'],
  ['demo-cases', '1', 'e5afefc341646c8201c45a5b7a9ed495357093032db683669a0f5ae6e0873ff1'],
];

const { packs } = listSchema.parse(readResource('packs.json'));

describe('shipped packs', () => {
  it('keeps every edition that was ever shipped', () => {
    const rows = packs.map(({ id, version, sha256 }) => [id, version, sha256]);
    expect(rows.slice(0, shipped.length)).toEqual(shipped);
  });

  it.each(packs)('holds the hash of $file', ({ id, version, file, sha256 }) => {
    const json = readResource(file);
    expect(json).toMatchObject({ id, version });
    expect(canonicalHash(json)).toBe(sha256);
  });

  it('lists every pack file', () => {
    const files = ['instrument', 'policy', 'solutions', 'cases'].flatMap((folder) =>
      readdirSync(join(resourcesFolder, folder)).map((name) => `${folder}/${name}`),
    );
    expect(new Set(packs.map((pack) => pack.file))).toEqual(new Set(files));
  });
});
