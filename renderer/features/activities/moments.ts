import dayjs from 'dayjs';

const weekdays = '日一二三四五六';

/** A day of this place, with its weekday: 11月28日 周六. */
export function dayInWords(at: number): string {
  const day = dayjs(at);
  return `${day.format('M月D日')} 周${weekdays[day.day()]}`;
}

/** From when to when: 14:00–16:00; over several days with both dates. */
export function spanInWords(startAt: number, endAt: number): string {
  const [start, end] = [dayjs(startAt), dayjs(endAt)];
  if (start.isSame(end, 'day')) return `${start.format('HH:mm')}–${end.format('HH:mm')}`;
  return `${start.format('M月D日 HH:mm')} – ${end.format('M月D日 HH:mm')}`;
}

/** The same with its day: 2026年11月28日 14:00–16:00. */
export function whenInWords(startAt: number, endAt: number): string {
  const start = dayjs(startAt);
  if (!start.isSame(endAt, 'day')) return `${start.format('YYYY年')}${spanInWords(startAt, endAt)}`;
  return `${start.format('YYYY年M月D日')} ${spanInWords(startAt, endAt)}`;
}

/** Names a day of this place, whatever the hour. */
export function dayKey(at: number): string {
  return dayjs(at).format('YYYY-MM-DD');
}

/** A month as weeks of seven days, from Monday on; days of the months beside it fill the first and the last. */
export function weeksOf(month: dayjs.Dayjs): readonly (readonly dayjs.Dayjs[])[] {
  const first = month.startOf('month');
  const monday = first.subtract((first.day() + 6) % 7, 'day');
  const weeks = Math.ceil((((first.day() + 6) % 7) + month.daysInMonth()) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_day, index) => monday.add(week * 7 + index, 'day')),
  );
}
