/** What the name of an automatic backup tells: when it was made (ms since 1970), and the journal's last sequence. */
export type NamedBackup = { readonly name: string; readonly at: number; readonly sequence: number };

export const backupExtension = 'tdbackup';

const pattern = /^backup-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-(\d{1,16})\.tdbackup$/;

/** The name of an automatic backup, with the time in UTC to the second: `backup-20261125T105550Z-123.tdbackup`. */
export function backupName(at: number, sequence: number): string {
  const time = new Date(at)
    .toISOString()
    .replaceAll(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');
  return `backup-${time}-${sequence}.${backupExtension}`;
}

/** Reads such a name; null for any other file, which then is none of ours. */
export function readBackupName(name: string): NamedBackup | null {
  const [, year, month, day, hour, minute, second, sequence] = pattern.exec(name) ?? [];
  if (sequence === undefined) return null;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? null : { name, at, sequence: Number(sequence) };
}
