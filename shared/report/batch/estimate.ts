/** So many of the last files tell how quickly it goes; those before were perhaps other ones. */
const window = 40;

/** Fewer than this tell nothing yet. */
const least = 3;

/** When files were through, in ms of working time (pauses do not count), oldest first. */
export type Pace = readonly number[];

/** The pace after one more file. */
export function paceAfter(pace: Pace, at: number): Pace {
  return [...pace.slice(1 - window), at];
}

/** How long the rest will take (ms); null while that cannot be told. */
export function remainingTime(pace: Pace, remaining: number): number | null {
  if (remaining === 0) return 0;
  const first = pace[0];
  const last = pace.at(-1);
  if (pace.length < least || first === undefined || last === undefined) return null;
  return (remaining * Math.max(0, last - first)) / (pace.length - 1);
}

const second = 1000;
const minute = 60 * second;

/** A time to come in words, no more exact than it is known: 不到 10 秒, 约 40 秒, 约 3 分钟, 约 1 小时 20 分钟. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < 10 * second) return '不到 10 秒';
  if (milliseconds <= 50 * second) return `约 ${Math.ceil(milliseconds / (10 * second)) * 10} 秒`;
  if (milliseconds <= 59 * minute) return `约 ${Math.ceil(milliseconds / minute)} 分钟`;
  const tens = Math.ceil(milliseconds / (10 * minute));
  const hours = Math.floor(tens / 6);
  const rest = (tens % 6) * 10;
  return rest === 0 ? `约 ${hours} 小时` : `约 ${hours} 小时 ${rest} 分钟`;
}
