import { decode, encode } from '@msgpack/msgpack';
import { gzipSync } from 'fflate';
import { largestEvidence } from '#shared/model/evidence.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { z } from '#shared/model/zod.ts';
import {
  exchangeLimits,
  exchangeRowsSchema,
  manifestSchema,
  type ExchangeRow,
  type Manifest,
} from '#shared/sync/exchange/packageSchema.ts';
import { isPlainJson } from '#shared/sync/plainJson.ts';
import { gunzip } from './gunzip.ts';
import { numberAt, numberBytes } from './numberBytes.ts';

/** What a package holds. */
export type PackageContent = {
  readonly manifest: Manifest;
  readonly rows: readonly ExchangeRow[];
  /** Files of evidence by their SHA-256 (hex). */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
};

/** The kinds of parts, in the order in which they come. Each begins with its kind and its length. */
const kinds = { manifest: 1, rows: 2, file: 3, end: 4 } as const;
const partHead = 5;
const hashLength = 32;

/** The content as parts; rows go in bunches, packed. A generator, so that a large package is never there twice. */
export function* partsOf(
  manifest: Manifest,
  rows: readonly ExchangeRow[],
  files: Iterable<readonly [string, Uint8Array]>,
): Generator<Uint8Array> {
  yield* part(kinds.manifest, packed(manifest));
  for (let start = 0; start < rows.length; start += exchangeLimits.rowsInPart) {
    yield* part(kinds.rows, packed(rows.slice(start, start + exchangeLimits.rowsInPart)));
  }
  for (const [sha256, content] of files) yield* part(kinds.file, hashBytes(sha256), content);
  yield* part(kinds.end);
}

function* part(kind: number, ...pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  yield new Uint8Array([kind, ...numberBytes(length)]);
  yield* pieces;
}

const packed = (value: unknown): Uint8Array => gzipSync(encode(value, { ignoreUndefined: true }));

function hashBytes(sha256: string): Uint8Array {
  return Uint8Array.from(sha256.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

const wrong = failure('badContent', '交换包的内容不合格式。');

/** Reads the parts; whatever is not just what `partsOf` writes is `badContent`. Files are not held against their hashes here. */
export function readParts(content: Uint8Array): Result<PackageContent, 'badContent'> {
  const rows: ExchangeRow[] = [];
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let manifest: Manifest | null = null;
  let at = 0;
  while (at < content.length) {
    const length = numberAt(content, at + 1);
    const kind = content[at];
    if (length === null || length > content.length - at - partHead) return wrong;
    const body = content.subarray(at + partHead, at + partHead + length);
    at += partHead + length;
    if (kind === kinds.manifest && manifest === null) {
      manifest = unpacked(body, manifestSchema);
      if (manifest === null) return wrong;
    } else if (kind === kinds.rows && manifest !== null && files.size === 0) {
      const found = unpacked(body, exchangeRowsSchema);
      if (found === null || rows.length + found.length > manifest.rows) return wrong;
      for (const row of found) rows.push(row);
    } else if (kind === kinds.file && manifest !== null) {
      if (length < hashLength || length > hashLength + largestEvidence) return wrong;
      files.set(hexOf(body.subarray(0, hashLength)), body.slice(hashLength));
    } else if (kind === kinds.end && manifest !== null && length === 0) {
      const isWhole = rows.length === manifest.rows && files.size === manifest.files;
      return isWhole && at === content.length ? success({ manifest, rows, files }) : wrong;
    } else return wrong;
  }
  return wrong;
}

function unpacked<Value>(body: Uint8Array, schema: z.ZodType<Value>): Value | null {
  const bytes = gunzip(body, exchangeLimits.part);
  if (bytes === null) return null;
  try {
    const value = decode(bytes);
    if (!isPlainJson(value)) return null;
    const parsed = schema.safeParse(value);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
