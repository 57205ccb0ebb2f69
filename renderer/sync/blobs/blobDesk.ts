import { keepFile, openFile, sha256Of } from '#evidence/evidenceFile.ts';
import type { EvidenceKeys } from '#evidence/evidenceKeys.ts';
import type { BlobHandlers } from '#shared/ipc/blobCalls.ts';
import type { Host } from '#shared/ipc/contract.ts';
import { failure, success, type Failure, type Result } from '#shared/model/result.ts';
import type { PlannedBlob } from '#shared/sync/blobPlan.ts';
import { blobLimits } from '#shared/sync/blobProtocol.ts';

/** The calls to main that carry files, and those that keep them. */
export type BlobHost = BlobHandlers & Pick<Host, 'evidenceGet' | 'evidencePut' | 'evidenceList'>;

/** Why something was not done. `retryAfter`: seconds that the platform wants to be left alone. */
export type BlobFault = Failure & { readonly retryAfter?: number };

/** Which of these files are kept here. */
export async function filesHere(
  host: Pick<BlobHost, 'evidenceList'>,
  keys: EvidenceKeys,
  hashes: readonly string[],
): Promise<Result<ReadonlySet<string>>> {
  const kept = await answerOf(() => host.evidenceList(null));
  if ('ok' in kept) return kept;
  const names = new Set(kept.names);
  const here = await Promise.all(hashes.map(async (sha256) => names.has(await keys.nameOf(sha256))));
  return success(new Set(hashes.filter((_, index) => here[index])));
}

/** Which of these files the platform lacks. */
export async function filesLacking(
  host: Pick<BlobHost, 'blobsMissing'>,
  hashes: readonly string[],
): Promise<Result<ReadonlySet<string>> | BlobFault> {
  const lacking = new Set<string>();
  for (let from = 0; from < hashes.length; from += blobLimits.hashes) {
    const asked = await answerOf(() =>
      host.blobsMissing({ sha256: hashes.slice(from, from + blobLimits.hashes) }),
    );
    if (!asked.ok) return asked;
    for (const sha256 of asked.missing) lacking.add(sha256);
  }
  return success(lacking);
}

/** Decrypts a file and has it sent; null: the platform has it, and has verified it. */
export async function sendFile(
  host: BlobHost,
  keys: EvidenceKeys,
  blob: PlannedBlob,
): Promise<BlobFault | null> {
  const opened = await openFile(host, keys, blob);
  if (!opened.ok) return opened;
  const sent = await answerOf(() => host.blobUpload({ sha256: blob.sha256, bytes: opened.value }));
  return sent.ok ? null : sent;
}

/** Has a file read, and keeps it encrypted by this vault's key; null: it is on the disk. */
export async function fetchFile(
  host: BlobHost,
  keys: EvidenceKeys,
  blob: PlannedBlob,
): Promise<BlobFault | null> {
  const { sha256, size, name } = blob;
  const read = await answerOf(() => host.blobDownload({ sha256, size }));
  if (!read.ok) return read;
  // Main has verified it; what is kept under this name must be it, whatever became of it on its way here.
  if (read.bytes.length !== size || (await sha256Of(read.bytes)) !== sha256) {
    return failure(
      'wrongContent',
      `收到的“${name}”与记录的校验值不符，没有采用，本机数据没有变化；下次同步会再取。`,
    );
  }
  const kept = await keepFile(host, keys, read.bytes);
  if (kept.ok) return null;
  return kept.code === 'noSpace'
    ? failure(
        'noSpaceHere',
        `本机磁盘空间不足，“${name}”没有存下，已有的内容都在；请清理磁盘，下次同步会再取。`,
      )
    : failure('writeFailed', `“${name}”没有写进磁盘，已有的内容都在；请确认磁盘可以写入，下次同步会再取。`);
}

/** What main answers; a main that does not passes like a platform that is not there. */
async function answerOf<Answer>(ask: () => Promise<Answer>): Promise<Answer | Failure<'unreachable'>> {
  try {
    return await ask();
  } catch (error) {
    console.error('sync of files', error);
    return failure(
      'unreachable',
      '同步程序没有回应，本机的文件都在；稍后会自动再试，仍然如此时请重新启动本软件。',
    );
  }
}
