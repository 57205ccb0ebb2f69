const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A whole number from 0 to 99 as it is spoken: 十八, 二十, 四十六. Others stay in digits. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`;
}

/** The same before a measure word: 两家, not 二家. */
export function chineseCount(number: number): string {
  return number === 2 ? '两' : chineseNumber(number);
}
