const dayMilliseconds = 86_400_000;

/** 1970-01-01 counted as spreadsheets count days. */
const unixEpochSerial = 25_569;

/** A day as spreadsheets count it: 2025-09-01 → 45901. */
export function serialOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / dayMilliseconds + unixEpochSerial;
}

/** The first day of a month (YYYY-MM), counted in the same way. */
export function firstDayOf(month: string): number {
  return serialOf(`${month}-01`);
}

/** The days of whole months, both ends (YYYY-MM) included. */
export function daysBetween(from: string, to: string): number {
  const [year = 1970, month = 1] = to.split('-').map(Number);
  return Date.UTC(year, month, 1) / dayMilliseconds + unixEpochSerial - firstDayOf(from);
}
