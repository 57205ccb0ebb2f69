import type { DeskDatabase } from '#data/database.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { sha256Of } from '#evidence/evidenceFile.ts';
import type { Host } from '#shared/ipc/contract.ts';

/** The calls to main that bringing files back takes. */
export type FilesHost = Pick<Host, 'backupBlob' | 'evidenceList' | 'evidencePut'>;

/** An open backup, the data key of its time, and the one of this desk: they differ when it comes from elsewhere. */
export type FilesSource = { readonly backupId: string; readonly from: CryptoKey; readonly to: CryptoKey };

/** How many files came back, and how many are still not here although a row names them. `fault`: why it was cut short. */
export type RestoredFiles = {
  readonly restored: number;
  readonly missing: number;
  readonly fault: string | null;
};

/**
 * Brings back the files of evidence that rows name and that are not here. To be done after the rows: a file without a
 * row would go again, a row without a file says so. Doing it again completes it. `onProgress` hears files done.
 */
export async function restoreFiles(
  { evidence }: DeskDatabase,
  host: FilesHost,
  { backupId, from, to }: FilesSource,
  onProgress: (done: number) => void = () => undefined,
): Promise<RestoredFiles> {
  const [theirs, ours] = await Promise.all([evidenceKeys(from), evidenceKeys(to)]);
  const hashes = new Set((await evidence.toArray()).map(({ sha256 }) => sha256));
  if (hashes.size === 0) return { restored: 0, missing: 0, fault: null };
  const here = new Set((await host.evidenceList(null)).names);
  let [restored, missing] = [0, 0];
  for (const sha256 of hashes) {
    const name = await ours.nameOf(sha256);
    if (here.has(name)) continue;
    const theirName = await theirs.nameOf(sha256);
    const stored = await host.backupBlob({ id: backupId, name: theirName });
    const content = stored.ok ? await theirs.open(theirName, stored.bytes) : null;
    if (content === null || (await sha256Of(content)) !== sha256) {
      missing += 1;
      continue;
    }
    const kept = await host.evidencePut({ name, bytes: await ours.seal(name, content) });
    if (!kept.ok) return { restored, missing: missing + 1, fault: kept.message };
    restored += 1;
    onProgress(restored);
  }
  return { restored, missing, fault: null };
}

/** What became of the files, in sentences: what came back, and what is to be done about the rest. */
export function filesInWords({ restored, missing, fault }: RestoredFiles): readonly string[] {
  return [
    ...(restored > 0 ? [`补回 ${restored.toLocaleString('zh-CN')} 个佐证材料文件。`] : []),
    ...(fault !== null ? [`佐证材料文件没有全部恢复：${fault}清理后用同一份备份再恢复一次即可。`] : []),
    ...(missing > 0 && fault === null
      ? [
          `有 ${missing.toLocaleString('zh-CN')} 个佐证材料文件本机没有，这份备份里也没有，记录都在；请用“备份到文件”做的备份再恢复一次。`,
        ]
      : []),
  ];
}
