import { success, type Result } from '#shared/model/result.ts';
import { altered, type BackupFault } from './backupFaults.ts';
import type { CheckedBackup } from './checkBackup.ts';
import { decodePiece } from './pieces.ts';
import { readBunch } from './readBunch.ts';
import { withFile } from './withFile.ts';

/** One file of evidence out of a backup that was checked; null if the backup does not have it. */
export async function readFileOf(
  { file, size, files }: Pick<CheckedBackup, 'file' | 'size' | 'files'>,
  name: string,
): Promise<Result<Uint8Array | null, BackupFault>> {
  const place = files.places.get(name);
  if (place === undefined) return success(null);
  return withFile<Uint8Array>(file, async (handle) => {
    const whole = new Uint8Array(place.size);
    let [position, done] = [place.start, 0];
    while (done < whole.length) {
      const bunch = await readBunch(handle, position, size);
      if (!bunch.ok) return bunch;
      for (const { bytes } of bunch.value.frames) {
        if (done === whole.length) break;
        const piece = decodePiece(bytes);
        if (piece?.kind !== 'file' || piece.name !== name || piece.at !== done) return altered;
        whole.set(piece.bytes, done);
        done += piece.bytes.length;
      }
      position += bunch.value.bytes.length;
    }
    return success(whole);
  });
}
