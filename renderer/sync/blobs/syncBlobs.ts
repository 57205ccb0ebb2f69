import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { failure } from '#shared/model/result.ts';
import {
  blobBudget,
  namedBlobs,
  planBlobs,
  type NamedBlob,
  type PlannedBlob,
} from '#shared/sync/blobPlan.ts';
import { fetchFile, filesHere, filesLacking, sendFile, type BlobFault, type BlobHost } from './blobDesk.ts';
import type { BlobOutcome, BlobProgress, FailedBlob } from './blobOutcome.ts';

/** What a turn of files works with. */
export type BlobSync = {
  readonly host: BlobHost;
  /** The vault's data key. */
  readonly key: CryptoKey;
  /** Every row of evidence here; the platform should have been told of them before. */
  readonly rows: readonly NamedBlob[];
  /** Ends the turn; the request under way ends by main's `syncCancel`. */
  readonly signal: AbortSignal;
  readonly tell?: (progress: BlobProgress) => void;
  /** Bytes in each direction. */
  readonly budget?: number;
};

/**
 * Carries files of evidence after the rows: up what the platform lacks, down what is not here. One file at a time, so
 * that no more than one lies decrypted in memory. A file that fails does not stop the others; a platform that is not
 * there, or does not know this device, ends the turn. What was carried stays carried.
 */
export async function syncBlobs(sync: BlobSync): Promise<BlobOutcome> {
  const { host, rows, signal } = sync;
  if (signal.aborted) return nothing(cancelled);
  const keys = await evidenceKeys(sync.key);
  const hashes = [...namedBlobs(rows).keys()];
  if (hashes.length === 0) return nothing(null);
  const here = await filesHere(host, keys, hashes);
  if (!here.ok) return nothing(here);
  const lacking = await filesLacking(host, hashes);
  if (!lacking.ok) return nothing(lacking);
  const plan = planBlobs(rows, here.value, lacking.value, sync.budget ?? blobBudget);

  const failed: FailedBlob[] = [];
  let ended: BlobFault | null = null;
  let { left } = plan;
  const count = counting([...plan.upload, ...plan.download], sync.tell);

  /** Carries files of one direction; gives how many went. */
  const carry = async (
    blobs: readonly PlannedBlob[],
    one: (blob: PlannedBlob) => Promise<BlobFault | null>,
  ): Promise<number> => {
    let carried = 0;
    for (const [index, blob] of blobs.entries()) {
      if (signal.aborted) ended ??= cancelled;
      if (ended !== null) return leave(blobs.length - index, carried);
      const fault = await one(blob);
      if (fault === null) carried += 1;
      else if (ofConnection.has(fault.code)) {
        ended = fault;
        return leave(blobs.length - index, carried);
      } else failed.push(failedBlob(blob, fault));
      count(blob);
      if (fault !== null && ofDirection.has(fault.code)) return leave(blobs.length - index - 1, carried);
    }
    return carried;
  };
  const leave = (blobs: number, carried: number) => {
    left += blobs;
    return carried;
  };

  // What is only here is what could be lost: it goes first.
  const uploaded = await carry(plan.upload, (blob) => sendFile(host, keys, blob));
  const downloaded = await carry(plan.download, (blob) => fetchFile(host, keys, blob));
  return { uploaded, downloaded, failed, left, awaited: plan.awaited, ended };
}

/** Faults that every other file would meet as well. */
const ofConnection: ReadonlySet<string> = new Set([
  'unreachable',
  'unavailable',
  'tooMany',
  'unauthorized',
  'revoked',
  'notAllowed',
  'versionUnsupported',
  'notOpen',
  'cancelled',
]);

/** A full disk there stops what goes up, one here what comes down. */
const ofDirection: ReadonlySet<string> = new Set(['noSpace', 'noSpaceHere']);

const cancelled: BlobFault = failure('cancelled', '已取消；已经传完的文件有效，其余下次继续。');

function nothing(ended: BlobFault | null): BlobOutcome {
  return { uploaded: 0, downloaded: 0, failed: [], left: 0, awaited: 0, ended };
}

function failedBlob({ sha256, name }: PlannedBlob, { code, message }: BlobFault): FailedBlob {
  return { sha256, name, code, message };
}

/** Tells how far it has come, at the beginning and after each file. */
function counting(blobs: readonly PlannedBlob[], tell: BlobSync['tell']): (blob: PlannedBlob) => void {
  let progress: BlobProgress = {
    files: blobs.length,
    filesDone: 0,
    bytes: blobs.reduce((sum, { size }) => sum + size, 0),
    bytesDone: 0,
  };
  if (blobs.length > 0) tell?.(progress);
  return ({ size }) => {
    progress = { ...progress, filesDone: progress.filesDone + 1, bytesDone: progress.bytesDone + size };
    tell?.(progress);
  };
}
