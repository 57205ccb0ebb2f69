import dayjs from 'dayjs';

const weekdays = '日一二三四五六';

/** A moment of this place with its weekday: 11月28日 周六 14:00. */
export function momentInWords(at: number): string {
  const moment = dayjs(at);
  return `${moment.format('M月D日')} 周${weekdays[moment.day()]} ${moment.format('HH:mm')}`;
}

/** From when to when: 11月28日 周六 14:00–16:00; over several days with both dates. */
export function spanInWords(startAt: number, endAt: number): string {
  const end = dayjs(endAt);
  if (end.isSame(startAt, 'day')) return `${momentInWords(startAt)}–${end.format('HH:mm')}`;
  return `${momentInWords(startAt)} – ${momentInWords(endAt)}`;
}

/** When something opens, as said at `now`: today's without its day. */
export function opensInWords(at: number, now: number): string {
  const moment = dayjs(at);
  return moment.isSame(now, 'day') ? `今天 ${moment.format('HH:mm')}` : momentInWords(at);
}
