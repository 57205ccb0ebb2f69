/** One is made each hour at most, so these are the last 24 hours in which something changed. */
export const newestKept = 24;
export const daysKept = 14;

const day = 24 * 3_600_000;

/**
 * Which automatic backups stay: the newest 24, and the newest of each of the last 14 days that have one. Days without a
 * backup do not count, so a laptop that stood in a cupboard for a month loses nothing; and two made within an hour both
 * stay, because one of them may be what was here before a restore. `at` in ms since 1970; `eastOfUtc` (ms) says where a
 * day begins. The newest of all always stays.
 */
export function backupsToKeep<Backup extends { readonly at: number }>(
  backups: readonly Backup[],
  eastOfUtc: number,
): ReadonlySet<Backup> {
  const newestFirst = backups.toSorted((one, other) => other.at - one.at);
  const perDay = new Map<number, Backup>();
  for (const backup of newestFirst) {
    const date = Math.floor((backup.at + eastOfUtc) / day);
    if (!perDay.has(date)) perDay.set(date, backup);
  }
  return new Set([...newestFirst.slice(0, newestKept), ...[...perDay.values()].slice(0, daysKept)]);
}
