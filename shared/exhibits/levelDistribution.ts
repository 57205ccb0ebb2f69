import { levelNames, levels, type Level } from '../look/levels.ts';
import { percentagesOf, type Share } from './shares.ts';

/** Neighbouring levels that are published as one number; `from` and `to` are the same where a level stands for itself. */
export type Band = {
  readonly from: Level;
  readonly to: Level;
  readonly count: number;
  /** Whole percent; those of all bands add up to 100. */
  readonly percent: number;
};

/**
 * Enterprises by level, the lowest band first. A published number under a level is that of the enterprises that have
 * reached it, but not the next level that has a number: where a level has none, it stands in the band below.
 */
export type Distribution = { readonly base: number; readonly bands: readonly Band[] };

/** The distribution that these published counts, from 未入级 to 四级, tell of; null: there is no enterprise. */
export function distributionOf(counts: readonly number[]): Distribution | null {
  const base = counts.reduce((sum, count) => sum + count, 0);
  if (base === 0) return null;
  const percents = percentagesOf(counts);
  const numbered = levels.filter((level) => (counts[level] ?? 0) > 0);
  const bands = numbered.map((from, place): Band => {
    const next = numbered[place + 1];
    const to = levels.findLast((level) => next === undefined || level < next) ?? from;
    return { from, to, count: counts[from] ?? 0, percent: percents[from] ?? 0 };
  });
  return { base, bands };
}

/** Those at a level or above it, among all; null: what is published does not tell them apart. */
export function shareAtLeast(level: Level, { base, bands }: Distribution): Share | null {
  if (bands.some(({ from, to }) => from < level && level <= to)) return null;
  const reached = bands.filter(({ from }) => from >= level);
  return { part: reached.reduce((sum, { count }) => sum + count, 0), whole: base };
}

/** The band that the enterprise in the middle stands in: half of them are in it or below it. */
export function middleBand({ base, bands }: Distribution): Band | undefined {
  let sum = 0;
  return bands.find(({ count }) => {
    sum += count;
    return sum * 2 >= base;
  });
}

/** The band with the most enterprises; the lower of equals. */
export function largestBand({ bands }: Distribution): Band | undefined {
  const most = Math.max(...bands.map(({ count }) => count));
  return bands.find(({ count }) => count === most);
}

/** 一级, 一级及以下, 三级及以上, 二级至三级. */
export function bandName({ from, to }: Pick<Band, 'from' | 'to'>): string {
  if (from === to) return levelNames[from];
  if (from === 0 && to === 4) return '各级合计';
  if (from === 0) return `${levelNames[to]}及以下`;
  return to === 4 ? `${levelNames[from]}及以上` : `${levelNames[from]}至${levelNames[to]}`;
}

/** The columns of a table by level. */
export const levelColumns = levels.map((level) => ({ name: levelNames[level], align: 'number' as const }));

/** Their cells: enterprises and percentage; a merged band stands under its lowest level and names itself. */
export function levelCells(distribution: Distribution | null): readonly string[] {
  return levels.map((level) => {
    if (distribution === null) return '—';
    const band = distribution.bands.find(({ from, to }) => from <= level && level <= to);
    if (band === undefined) return '0（0%）';
    if (band.from !== level) return '未单列';
    const figures = `${band.count}（${band.percent}%）`;
    return band.to === level ? figures : `${bandName(band)} ${figures}`;
  });
}
