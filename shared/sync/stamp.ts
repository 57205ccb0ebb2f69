/**
 * When a state of a row was made, as text that sorts in that order: milliseconds since 1970 (15 digits), a counter
 * (6 digits), the replica that made it. A hybrid logical clock (Kulkarni et al. 2014) kept per row: a state made on top of
 * another is later than it, however wrong the laptop's clock is.
 */
export type Stamp = string;

/** What a stamp looks like. */
export const stampPattern = /^\d{15}\.\d{6}\.[0-9a-f-]{36}$/;

const mostInCounter = 999_999;

/**
 * The stamp of a state that `replica` (a UUID) made at `now` (ms since 1970, by its own clock) on top of another state;
 * null where there was none.
 */
export function stampOver(previous: Stamp | null, now: number, replica: string): Stamp {
  const clock = Math.max(0, Math.trunc(now));
  if (previous === null) return stampOf(clock, 0, replica);
  const { time, counter } = partsOf(previous);
  if (clock > time) return stampOf(clock, 0, replica);
  if (counter < mostInCounter) return stampOf(time, counter + 1, replica);
  return stampOf(time + 1, 0, replica);
}

/** Whether one stamp is later than another: by time, then counter, then the replica's id. */
export function isLater(one: Stamp, other: Stamp): boolean {
  return one > other;
}

/** The latest of some stamps; null where there is none. */
export function latestOf(stamps: readonly (Stamp | undefined)[]): Stamp | null {
  return stamps.reduce<Stamp | null>(
    (latest, stamp) => (stamp === undefined || (latest !== null && !isLater(stamp, latest)) ? latest : stamp),
    null,
  );
}

/** The time in a stamp (ms since 1970): that of a clock that may have been wrong, for people to read. */
export function timeOf(stamp: Stamp): number {
  return partsOf(stamp).time;
}

/** The replica that made the state. */
export function replicaOf(stamp: Stamp): string {
  return partsOf(stamp).replica;
}

function stampOf(time: number, counter: number, replica: string): Stamp {
  return `${String(time).padStart(15, '0')}.${String(counter).padStart(6, '0')}.${replica}`;
}

function partsOf(stamp: Stamp): {
  readonly time: number;
  readonly counter: number;
  readonly replica: string;
} {
  const [time = '', counter = '', replica = ''] = stamp.split('.');
  return { time: Number(time), counter: Number(counter), replica };
}
