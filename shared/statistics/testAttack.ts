import { otherGroup, type Statistic } from '../model/statistic.ts';
import type { Counted } from './counted.ts';

/** A published number, and the enterprises (by place) that it is the number of. */
export type Figure = { readonly name: string; readonly value: number; readonly members: readonly number[] };

/**
 * The figures in the rows as a reader takes them: a number under a level is that of the enterprises that have reached it,
 * but not the next level that has a number; `other` are those whose group has no row of its own.
 */
export function figuresIn(rows: readonly Statistic[], enterprises: readonly Counted[]): readonly Figure[] {
  const levelRows = rows.filter((row) => row.kind === 'levels');
  const named = (industry: string | null) =>
    new Set(levelRows.filter((row) => row.industry === industry).map(({ county }) => county));
  const industries = new Set(
    levelRows.filter(({ county }) => county === null).map(({ industry }) => industry),
  );
  return rows.flatMap((row): readonly Figure[] => {
    if (!('counts' in row)) return [];
    const isMember = (enterprise: Counted): boolean => {
      if (row.kind === 'scenes') return true;
      if (row.kind === 'industryScenes') return row.industry === enterprise.industry;
      const isIn = (wanted: string | null, is: string, names: ReadonlySet<string | null>) =>
        wanted === null || wanted === is || (wanted === otherGroup && !names.has(is));
      return (
        isIn(row.industry, enterprise.industry, industries) &&
        isIn(row.county, enterprise.county, named(row.industry))
      );
    };
    const levelOf = (enterprise: Counted) =>
      row.kind === 'levels' ? enterprise.level : (enterprise.scenes.get(row.scene) ?? null);
    const shown = row.counts.flatMap((value, level) => (value === 0 ? [] : [{ value, level }]));
    return shown.map(({ value, level }, place) => {
      const next = shown[place + 1]?.level ?? 5;
      const members = enterprises.flatMap((enterprise, index) => {
        const reached = enterprise.level === null ? null : levelOf(enterprise);
        return reached !== null && reached >= level && reached < next && isMember(enterprise) ? [index] : [];
      });
      return { name: `${row.id} ${level}`, value, members };
    });
  });
}

/** A fraction as it is, without rounding. */
type Fraction = readonly [over: bigint, under: bigint];

const zero: Fraction = [0n, 1n];

function fraction(over: bigint, under: bigint): Fraction {
  let [one, other] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (other !== 0n) [one, other] = [other, one % other];
  const sign = under < 0n ? -1n : 1n;
  return one === 0n ? zero : [(sign * over) / one, (sign * under) / one];
}

const minus = (a: Fraction, b: Fraction) => fraction(a[0] * b[1] - b[0] * a[1], a[1] * b[1]);
const times = (a: Fraction, b: Fraction) => fraction(a[0] * b[0], a[1] * b[1]);
const over = (a: Fraction, b: Fraction) => fraction(a[0] * b[1], a[1] * b[0]);

/**
 * Tries every set of one to four enterprises: those whose number follows from the figures by adding, subtracting and
 * multiplying them in any way, worked out with exact fractions. A second opinion: nothing of it is used to publish.
 */
export function smallSetsKnown(figures: readonly Figure[], count: number): readonly (readonly number[])[] {
  const span: { pivot: number; values: Fraction[] }[] = [];
  const rest = (start: Fraction[]): Fraction[] =>
    span.reduce((values, { pivot, values: row }) => {
      const factor = values[pivot] ?? zero;
      if (factor[0] === 0n) return values;
      return values.map((value, at) => minus(value, times(factor, row[at] ?? zero)));
    }, start);
  const vector = (members: readonly number[]) =>
    Array.from({ length: count }, (_, at): Fraction => (members.includes(at) ? [1n, 1n] : zero));
  for (const { members } of figures) {
    const values = rest(vector(members));
    const pivot = values.findIndex(([top]) => top !== 0n);
    const lead = values[pivot];
    if (lead !== undefined) span.push({ pivot, values: values.map((value) => over(value, lead)) });
  }
  return setsOf(count, 4).filter((set) => rest(vector(set)).every(([top]) => top === 0n));
}

function setsOf(count: number, most: number): readonly (readonly number[])[] {
  if (most === 0) return [];
  const smaller = setsOf(count, most - 1);
  const grown = smaller
    .filter((set) => set.length === most - 1)
    .flatMap((set) => {
      const from = (set.at(-1) ?? -1) + 1;
      return Array.from({ length: count - from }, (_, at) => [...set, from + at]);
    });
  return most === 1 ? Array.from({ length: count }, (_, at) => [at]) : [...smaller, ...grown];
}
