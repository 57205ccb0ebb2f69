import { levelNames, type Level } from '../../look/levels.ts';
import type { Line, Span } from '../model.ts';
import { text } from '../spans.ts';
import type { ClassRange, Count } from './orderedClasses.ts';
import { percentOf, type Spread } from './statistics.ts';

/** What stands where nothing may be printed. */
export const notShown = '不单列';

/** A number of enterprises: 12 家, 不足 5 家, 46 家以上, 不单列. */
export function countWords(count: Count): string {
  if (count.kind === 'few') return '不足 5 家';
  if (count.kind === 'atLeast') return `${count.value} 家以上`;
  return count.kind === 'withheld' ? notShown : `${bareCount(count)} 家`;
}

/** The same without its unit, for narrow columns: 12, < 5, ≥ 46, 不单列. */
export function bareCount(count: Count): string {
  switch (count.kind) {
    case 'exact':
      return String(count.value);
    case 'few':
      return '< 5';
    case 'atLeast':
      return `≥ ${count.value}`;
    case 'withheld':
      return notShown;
  }
}

/** A number of enterprises as a share of `whole`: 40%, 低于 8.3%, 93.3% 以上, —. */
export function shareWords(count: Count, whole: number): string {
  switch (count.kind) {
    case 'exact':
      return `${percentOf(count.value, whole)}%`;
    case 'few':
      return `低于 ${percentOf(5, whole)}%`;
    case 'atLeast':
      return `${percentOf(count.value, whole)}% 以上`;
    case 'withheld':
      return '—';
  }
}

/** `12 家（40%）`; withheld: 不单列. */
export function countAndShare(count: Count, whole: number): string {
  return count.kind === 'withheld' ? notShown : `${countWords(count)}（${shareWords(count, whole)}）`;
}

/** What is open at a figure, as a clause: 无待补充, 待补充 6 家, 待补充不足 5 家, 待补充数不单列. */
export function openWords(count: Count, what: string): string {
  if (count.kind === 'exact') return count.value === 0 ? `无${what}` : `${what} ${count.value} 家`;
  return count.kind === 'withheld' ? `${what}企业数不单列` : `${what}${countWords(count)}`;
}

/** Neighbouring levels: 二级, 一级及以下, 三级及以上, 一级至三级. */
export function levelRangeName({ from, to }: Pick<ClassRange, 'from' | 'to'>): string {
  const [low, high] = [levelNames[from as Level], levelNames[to as Level]];
  if (from === to) return low;
  if (from === 0) return to === 4 ? '各等级' : `${high}及以下`;
  return to === 4 ? `${low}及以上` : `${low}至${high}`;
}

/** A spread's number, or what stands in its place. */
export function spreadCell(spread: Spread | null, key: 'mean' | 'lower' | 'median' | 'upper'): Span {
  const value = spread === null ? null : spread[key];
  return value === null ? { text: '—', tone: 'soft' } : text(value);
}

/** A month as it is read: 2026年3月. */
export function monthWords(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** The time between the first and the last diagnosis. */
export function monthsWords([first, last]: readonly [string, string]): string {
  if (first === last) return monthWords(first);
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  return `${monthWords(first)}至${sameYear ? monthWords(last).slice(5) : monthWords(last)}`;
}

/** Lines out of words. */
export function linesOf(words: readonly string[]): readonly Line[] {
  return words.map((line) => [text(line)]);
}
