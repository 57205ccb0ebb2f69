import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What a table holds, told in short: how many rows, and 64 hexadecimal digits over the ids and revs of all of them. */
export type TableSum = { readonly rows: number; readonly hash: string };

/**
 * The sum of a table without rows.
 *
 * `hash` is the sum, modulo 2^256, of SHA-256(`${table}/${id}\n${rev}`) over the rows, each hash read as a number with its
 * highest byte first. A sum has no order, so both ends may go through their rows as they like; and it can be kept up as
 * rows change: a row that is written anew is taken out with its old rev and added with its new one, a deleted row is
 * taken out. It tells two tables that differ by mistake apart; it is no proof against somebody who makes rows on purpose.
 */
export const emptySum: TableSum = { rows: 0, hash: '0'.repeat(64) };

const modulus = 1n << 256n;

/** The sum with one row more. */
export function addRow({ rows, hash }: TableSum, table: string, id: string, rev: string): TableSum {
  return { rows: rows + 1, hash: textOf((numberOf(hash) + rowNumber(table, id, rev)) % modulus) };
}

/** The sum without a row that is in it: adding and taking the same row gives the sum from before. */
export function takeRow({ rows, hash }: TableSum, table: string, id: string, rev: string): TableSum {
  const rest = numberOf(hash) - rowNumber(table, id, rev);
  return { rows: rows - 1, hash: textOf(rest < 0n ? rest + modulus : rest) };
}

function rowNumber(table: string, id: string, rev: string): bigint {
  return numberOf(bytesToHex(sha256(utf8ToBytes(`${table}/${id}\n${rev}`))));
}

function numberOf(hash: string): bigint {
  return BigInt(`0x${hash}`);
}

function textOf(number: bigint): string {
  return number.toString(16).padStart(64, '0');
}
