import dayjs from 'dayjs';

/** A moment (ms since 1970) in local time, as short as it can be told apart: 14:32, 昨天 14:32, 11月25日 14:32. */
export function momentInWords(at: number, now: number): string {
  const [moment, today] = [dayjs(at), dayjs(now).startOf('day')];
  const days = moment.startOf('day').diff(today, 'day');
  const day = { [-1]: '昨天 ', 0: '', 1: '明天 ' }[days];
  if (day !== undefined) return `${day}${moment.format('HH:mm')}`;
  return moment.format(moment.year() === today.year() ? 'M月D日 HH:mm' : 'YYYY年M月D日 HH:mm');
}

/** Clocks that differ by less (ms) count as telling the same time. */
const tolerance = 2 * 60_000;

/** What is told of a clock that is ahead of the platform's by so much (ms); null where there is nothing to tell. */
export function clockInWords(ahead: number): string | null {
  if (Math.abs(ahead) <= tolerance) return null;
  const minutes = Math.round(Math.abs(ahead) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const parts = [
    [days, '天'],
    [hours, '小时'],
    [days > 0 ? 0 : minutes % 60, '分钟'],
  ] as const;
  const length = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
  return `本机时钟比平台${ahead > 0 ? '快' : '慢'} ${length}`;
}
