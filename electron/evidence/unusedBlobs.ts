const day = 24 * 3_600_000;

/** A backup may be restored within this time (ms) although the backup itself is gone by then. */
export const keptUnused = 14 * day;

/** A file this young (ms) may belong to a row that is just being written. */
export const youngest = day;

/** A stored file; `at` is when it was last written (ms since 1970). */
export type DatedBlob = { readonly name: string; readonly at: number };

/** Since when no row has referred to a file (ms since 1970), by its name. */
export type Marks = Readonly<Record<string, number>>;

export type UnusedPlan = { readonly marks: Marks; readonly remove: readonly string[] };

/**
 * Which files may go: those to which no row has referred for 14 days, and since before the oldest automatic backup that
 * is kept (`oldestBackup`, ms since 1970; null = there is none), because a backup made while a row still referred to a
 * file can bring the row back. Backups hold rows only; a file that is never changed need not be copied every hour. Time
 * that lies ahead counts as now: the clock was set back.
 */
export function planUnused(
  blobs: readonly DatedBlob[],
  used: ReadonlySet<string>,
  marks: Marks,
  now: number,
  oldestBackup: number | null,
): UnusedPlan {
  const unused = blobs.filter(({ name }) => !used.has(name));
  const since = (name: string) => Math.min(marks[name] ?? now, now);
  const mayGo = ({ name, at }: DatedBlob) =>
    since(name) <= now - keptUnused && since(name) < (oldestBackup ?? Infinity) && at <= now - youngest;
  return {
    marks: Object.fromEntries(unused.filter((blob) => !mayGo(blob)).map(({ name }) => [name, since(name)])),
    remove: unused.filter(mayGo).map(({ name }) => name),
  };
}
