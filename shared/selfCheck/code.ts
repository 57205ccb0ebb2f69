import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes } from '@noble/hashes/utils.js';
import type { InstrumentPack } from '../instrument/pack.ts';
import { failure, success, type Result } from '../model/result.ts';
import type { PackReference } from '../model/session.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { choiceOf, selfCheckTaps, type Tapped } from './taps.ts';

/** What a self-check's QR code carries. `at`: when it was answered, ms since 1970, in whole seconds. */
export type SelfCheckCode = { readonly tapped: Tapped; readonly at: number };

/** An instrument with the reference that names its edition. */
export type Edition = { readonly pack: InstrumentPack; readonly reference: PackReference };

export type CodeFault = 'foreignCode' | 'newerCode' | 'damagedCode' | 'otherEdition';

/** How every code begins, and the version of what follows. */
const mark = 'TDSC';
const version = 1;
const pattern = new RegExp(`^${mark}([1-9]\\d{0,2}):(.*)$`, 's');

const hashLength = 6;
const sumLength = 6;
/** More than this of a name is not needed to tell an edition. */
const longestName = 40;

/**
 * A self-check as text in the characters of a QR code's alphanumeric mode: mark and version, then in base45 the edition
 * (id, version, first bytes of its hash), the time in seconds, for each tap the place of its choice (0 = skipped), and a
 * checksum over all of it. About 80 characters for fifteen taps: a code of 33 × 33 modules.
 */
export function writeSelfCheckCode({ pack, reference }: Edition, { tapped, at }: SelfCheckCode): string {
  const seconds = Math.floor(at / 1000);
  const taps = selfCheckTaps(pack).map(
    (tap) => tap.choices.findIndex((choice) => choice === choiceOf(tap, tapped)) + 1,
  );
  const content = [
    ...named(reference.id),
    ...named(reference.version),
    ...hashStart(reference),
    ...[24, 16, 8, 0].map((shift) => (seconds >>> shift) & 0xff),
    taps.length,
    ...taps,
  ];
  return `${mark}${version}:${toBase45(Uint8Array.from([...content, ...checksum(content)]))}`;
}

/** Reads a code that was made with this edition of the instrument; a failure tells the consultant what to do. */
export function readSelfCheckCode(text: string, edition: Edition): Result<SelfCheckCode, CodeFault> {
  // No code ends with a blank: the last digit of base45 is always a small one.
  const parts = pattern.exec(text.trim());
  if (parts === null) return refusals.foreignCode;
  if (Number(parts[1]) > version) return refusals.newerCode;
  const bytes = Number(parts[1]) === version ? fromBase45(parts[2] ?? '') : null;
  if (bytes === null || bytes.length <= sumLength) return refusals.damagedCode;
  const content = [...bytes.subarray(0, -sumLength)];
  if (!same(checksum(content), [...bytes.subarray(-sumLength)])) return refusals.damagedCode;
  return readContent(content, edition);
}

function readContent(
  content: readonly number[],
  { pack, reference }: Edition,
): Result<SelfCheckCode, CodeFault> {
  let at = 0;
  const take = (count: number) => content.slice(at, (at += count));
  const name = () => String.fromCharCode(...take(take(1)[0] ?? 0));
  const id = name();
  const edition = name();
  if (!same(take(hashLength), hashStart(reference))) return otherEdition({ id, edition }, reference);
  const seconds = take(4).reduce((sum, byte) => sum * 256 + byte, 0);
  const places = take(take(1)[0] ?? 0);
  const taps = selfCheckTaps(pack);
  if (at !== content.length || places.length !== taps.length) return refusals.damagedCode;
  const tapped: Record<string, string> = {};
  for (const [index, tap] of taps.entries()) {
    const place = places[index] ?? 0;
    if (place === 0) continue;
    const choice = tap.choices[place - 1];
    if (choice === undefined) return refusals.damagedCode;
    tapped[tap.questionId] = choice.key;
  }
  return success({ tapped, at: seconds * 1000 });
}

const refusals = {
  foreignCode: failure(
    'foreignCode',
    '这不是展厅自测的二维码，没有带入任何内容；请扫描自测结果页上的二维码。',
  ),
  newerCode: failure(
    'newerCode',
    '这个自测二维码由更新版本的展厅软件生成，没有带入任何内容；请先更新本软件。',
  ),
  damagedCode: failure(
    'damagedCode',
    '这个自测二维码不完整或被改动过，没有带入任何内容；请对准自测结果页重新扫描。',
  ),
} as const;

function otherEdition(
  { id, edition }: { readonly id: string; readonly edition: string },
  own: PackReference,
): Result<never, 'otherEdition'> {
  const differs = id === own.id && edition === own.version ? '版本号相同而内容不同' : '不是同一版';
  const message = `自测用的评测指标包是 ${id} 第 ${edition} 版，本机新建诊断用的是 ${own.id} 第 ${own.version} 版，${differs}，没有带入任何内容；请把展厅和本机都同步到同一版，或直接新建诊断。`;
  return failure('otherEdition', message);
}

/** A name with its length before it; what is not ASCII is not needed to tell editions apart. */
function named(text: string): readonly number[] {
  const codes = Array.from(text.slice(0, longestName), (character) => character.charCodeAt(0));
  return [codes.length, ...codes.map((code) => (code < 0x80 ? code : 0x3f))];
}

function hashStart({ hash }: PackReference): readonly number[] {
  return [...hexToBytes(hash).subarray(0, hashLength)];
}

function checksum(content: readonly number[]): readonly number[] {
  return [...sha256(Uint8Array.from(content)).subarray(0, sumLength)];
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
