import { smallestGroup } from '../model/statistic.ts';
import { grouped } from './grouped.ts';

/** A number modulo `prime`, twice over, so that two of them are the same by chance hardly ever. */
export type Residue = readonly [number, number];

/** The product of two residues still fits into a double. */
export const prime = 67_108_859;

/** Enterprises that nothing published tells apart: how many, and their residue. */
export type Part = { readonly size: number; readonly residue: Residue };

type Pair = readonly [one: Part, other: Part];

const most = smallestGroup - 1;

/**
 * Whether some of the parts have one to four enterprises together and residues that add up to zero. So few enterprises
 * are in four parts at most; four parts are found as two pairs of one enterprise each.
 */
export function hasSmallSet(all: readonly Part[]): boolean {
  const parts = all.filter(({ size }) => size > 0 && size <= most);
  if (parts.some(({ residue }) => keyOf(residue) === 0)) return true;
  const byKey = grouped(parts, ({ residue }) => keyOf(residue));
  const ones: Pair[] = [];
  for (const [place, one] of parts.entries()) {
    for (let next = place + 1; next < parts.length; next += 1) {
      const other = parts[next];
      if (other === undefined || one.size + other.size > most) continue;
      const sum = sumOf(one.residue, other.residue);
      if (keyOf(sum) === 0) return true;
      const room = most - one.size - other.size;
      if (room > 0 && hasThird(byKey.get(opposite(sum)), [one, other], room)) return true;
      if (one.size === 1 && other.size === 1) ones.push([one, other]);
    }
  }
  return hasFour(ones);
}

function hasThird(found: readonly Part[] | undefined, [one, other]: Pair, room: number): boolean {
  return found?.some((third) => third.size <= room && third !== one && third !== other) ?? false;
}

/** Whether two pairs without a common part add up to zero. */
function hasFour(pairs: readonly Pair[]): boolean {
  const near = nearPairs(pairs);
  const byKey = grouped(near, ([one, other]) => keyOf(sumOf(one.residue, other.residue)));
  return near.some(([one, other]) => {
    const found = byKey.get(opposite(sumOf(one.residue, other.residue))) ?? [];
    return found.some((pair) => !pair.includes(one) && !pair.includes(other));
  });
}

/** The pairs that have an opposite by a few digits of theirs: of many pairs few, and only these are looked at closely. */
function nearPairs(pairs: readonly Pair[]): readonly Pair[] {
  const marks = 2 ** Math.ceil(Math.log2(pairs.length * 16 + 1));
  const seen = new Uint8Array(marks);
  for (const [one, other] of pairs) seen[firstOf(one, other) % marks] = 1;
  return pairs.filter(([one, other]) => seen[((prime - firstOf(one, other)) % prime) % marks] === 1);
}

function firstOf({ residue: [one] }: Part, { residue: [other] }: Part): number {
  return (one + other) % prime;
}

function sumOf([one, two]: Residue, [first, second]: Residue): Residue {
  return [(one + first) % prime, (two + second) % prime];
}

function keyOf([one, two]: Residue): number {
  return one * prime + two;
}

function opposite([one, two]: Residue): number {
  return keyOf([(prime - one) % prime, (prime - two) % prime]);
}
