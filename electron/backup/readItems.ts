import type { JournalItem } from '#electron/journal/readJournal.ts';
import { success, type Result } from '#shared/model/result.ts';
import { altered, type BackupFault } from './backupFaults.ts';
import type { CheckedBackup } from './checkBackup.ts';
import { decodePiece } from './pieces.ts';
import { readBunch } from './readBunch.ts';
import { withFile } from './withFile.ts';

/** What one answer to the page holds, about (bytes). */
const perPage = 4 * 1024 * 1024;

type ItemPage = { readonly items: JournalItem[]; readonly next: number | null };

/** Some of a backup's items, from the byte `from`; `next` is null behind the last. */
export function readItems(
  { file, size }: Pick<CheckedBackup, 'file' | 'size'>,
  from: number,
): Promise<Result<ItemPage, BackupFault>> {
  return withFile<ItemPage>(file, async (handle) => {
    const bunch = await readBunch(handle, from, size, perPage);
    if (!bunch.ok) return bunch;
    const items: JournalItem[] = [];
    for (const { bytes } of bunch.value.frames) {
      const piece = decodePiece(bytes);
      // Files of evidence are read one by one, by their names.
      if (piece?.kind === 'end' || piece?.kind === 'file') return success({ items, next: null });
      if (piece?.kind !== 'part' && piece?.kind !== 'record') return altered;
      items.push(piece);
    }
    return success({ items, next: from + bunch.value.bytes.length });
  });
}
