import type { Journal } from '#electron/journal/openJournal.ts';
import type { JournalItem } from '#electron/journal/readJournal.ts';
import type { Keyring } from '#shared/vault/keyring.ts';
import type { BackupInfo } from './pieces.ts';
import type { BackupSource } from './writeBackup.ts';

/** Small enough not to hold up the window while it is hashed (bytes). */
const perBunch = 1024 * 1024;

/** The journal up to `info.last` and the keyring, as they go into a backup. */
export function journalSource(journal: Journal, keyring: Keyring, info: BackupInfo): BackupSource {
  return {
    info,
    keyring: JSON.stringify(keyring),
    bunches: () => bunchesOf(journal, info.last),
    missing: () => missingIn(journal),
  };
}

/** What is appended while the backup is written stays out: it says up to where it stands. */
async function* bunchesOf(journal: Journal, last: number): AsyncGenerator<readonly JournalItem[]> {
  let from: string | null = null;
  do {
    const page = await journal.read(from, perBunch);
    yield page.items.filter((item) => item.kind === 'part' || item.sequence <= last);
    from = page.next;
  } while (from !== null);
}

/** Lost parts and records, as the journal found them while it was read. */
async function missingIn(journal: Journal): Promise<number> {
  const { findings } = await journal.state();
  const ranges = findings.flatMap((finding) => {
    if (finding.kind === 'missingRecords') return [finding.missing];
    return 'missing' in finding ? finding.missing : [];
  });
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}
