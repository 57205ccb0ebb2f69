import dayjs from 'dayjs';

/** A size (bytes) as people read it. */
export function sizeInWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 0.1 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${megabytes.toFixed(1)} MB`;
}

/** A moment (ms since 1970) in local time: 2026年11月25日 10:55. */
export function momentInWords(at: number): string {
  return dayjs(at).format('YYYY年M月D日 HH:mm');
}
