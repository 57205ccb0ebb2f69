import { formatDate } from '#shared/look/formatDate.ts';

/** A moment (ms since 1970) in local time as it is written in Chinese: 2026年3月2日 09:05. */
export function formatMoment(at: number): string {
  const time = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${formatDate(day)} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
