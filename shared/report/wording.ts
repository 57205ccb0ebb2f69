import type { Level } from '../look/levels.ts';
import { levelNames } from '../look/levels.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → 一, 12 → 十二, 20 → 二十; whole numbers below 100. */
export function chineseNumber(value: number): string {
  const tens = Math.trunc(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

/** `2026-03-02` → `2026年3月2日`; any other text stays as it is. */
export function chineseDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? date : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`;
}

/** A moment (ms since 1970) as China reads it, which has one time zone: `2026年11月25日 14:32`. */
export function beijingTime(at: number): string {
  const [date = '', clock = ''] = new Date(at + 8 * 3_600_000).toISOString().split('T');
  return `${chineseDate(date)} ${clock.slice(0, 5)}`;
}

/** Money in 万元 with thousands separators: 12345.5 → `12,345.5 万元`. */
export function wanYuan(value: number): string {
  const [whole = '0', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`} 万元`;
}

/** The level of a scene in words: a scene below one has no 未入级, it has not reached 一级. */
export function sceneLevelName(level: Level | null): string {
  if (level === null) return '待评';
  return level === 0 ? '未达一级' : levelNames[level];
}
