import { createHash } from 'node:crypto';
import { DetailedError, Upload } from 'tus-js-client';
import { failure, success, type Success } from '#shared/model/result.ts';
import { blobLimits, blobPaths, type BlobCode, type BlobFailure } from '#shared/sync/blobProtocol.ts';
import type { Line } from '../callPlatform.ts';
import { badReply, cancelled, refusalOf, unanswered } from './blobFault.ts';
import { missingBlobs } from './missingBlobs.ts';
import { platformHeaders } from './platformHeaders.ts';
import { faultIn, tusStack } from './tusStack.ts';
import { uploadKey, type UploadPlaces } from './uploadPlaces.ts';

/** What an upload needs. The line's signal cancels it. `onProgress`: bytes that the platform has, after each piece. */
export type Uploading = {
  readonly line: Line;
  readonly token: string;
  readonly places: UploadPlaces;
  readonly onProgress?: (sent: number) => void;
};

/** An upload that was cut off goes on at once, so often without getting any further; then the next sync has its turn. */
const immediateRetries = [0, 0];

/** After these the same upload does not go on. */
const isOver: ReadonlySet<BlobCode> = new Set([
  'wrongContent',
  'tooLarge',
  'invalid',
  'notFound',
  'badReply',
]);

/**
 * Sends a file's plain content, from memory, and answers once the platform has verified it. It goes on where an earlier
 * try ended, also one before a restart.
 */
export async function uploadBlob(
  sha256: string,
  bytes: Uint8Array,
  uploading: Uploading,
): Promise<Success<void> | BlobFailure> {
  const { line, token, places } = uploading;
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return wrongHere;
  if (line.signal.aborted) return cancelled;
  const endpoint = `${line.address}${blobPaths.uploads}`;
  const key = uploadKey(token, sha256);
  const found = await places.find(key);
  const place = found?.startsWith(`${endpoint}/`) === true ? found : null;
  if (place !== null) {
    // The last answer may have been lost: then the platform has it, and knows the upload no longer.
    const asked = await missingBlobs([sha256], token, line);
    if (!asked.ok) return asked;
    if (!asked.value.missing.includes(sha256)) {
      await places.forget(key);
      return success(undefined);
    }
  }
  const ended = await send({ sha256, bytes, endpoint, place, key }, uploading);
  if (ended.ok || isOver.has(ended.code)) await places.forget(key);
  return ended;
}

type Sending = {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly endpoint: string;
  readonly place: string | null;
  readonly key: string;
};

async function send(
  { sha256, bytes, endpoint, place, key }: Sending,
  { line, token, places, onProgress }: Uploading,
): Promise<Success<void> | BlobFailure> {
  const { signal } = line;
  let keeping: Promise<void> = Promise.resolve();
  let kept = place;
  const ended = await new Promise<Success<void> | BlobFailure>((resolve) => {
    const upload = new Upload(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      endpoint,
      uploadUrl: place,
      metadata: { sha256 },
      headers: platformHeaders(token),
      chunkSize: blobLimits.piece,
      httpStack: tusStack(line, endpoint),
      retryDelays: immediateRetries,
      onShouldRetry: (error) => isWorthAnother(error, endpoint),
      // Its own memory would name the place by the content.
      storeFingerprintForResuming: false,
      fingerprint: async () => '',
      onUploadUrlAvailable: () => {
        const { url } = upload;
        if (url === null || url === kept || !url.startsWith(`${endpoint}/`)) return;
        kept = url;
        keeping = places.keep(key, url);
      },
      onChunkComplete: (_size, sent) => onProgress?.(sent),
      onSuccess: () => end(success(undefined)),
      onError: (error) => end(signal.aborted ? cancelled : failureOf(error)),
    });
    const onAbort = () => {
      void upload.abort();
      end(cancelled);
    };
    const end = (outcome: Success<void> | BlobFailure) => {
      signal.removeEventListener('abort', onAbort);
      resolve(outcome);
    };
    signal.addEventListener('abort', onAbort);
    upload.start();
  });
  await keeping;
  return ended;
}

/** Cut off, or the platform stands elsewhere than was thought: asking it where it stands may help. */
function isWorthAnother(
  { originalRequest, originalResponse, causingError }: DetailedError,
  endpoint: string,
) {
  const fault = faultIn(causingError);
  if (fault !== null) return fault === 'cut' || fault === 'timeout';
  const status = originalResponse?.getStatus() ?? 0;
  return (
    status === 409 || status === 423 || ([404, 410].includes(status) && originalRequest.getURL() !== endpoint)
  );
}

function failureOf(error: Error | DetailedError): BlobFailure {
  if (!(error instanceof DetailedError)) return badReply('上传没有进行下去');
  const { originalResponse: response, causingError } = error;
  if (response !== null && response.getStatus() >= 300) {
    const retryAfter = response.getHeader('retry-after');
    return refusalOf({ status: response.getStatus(), text: response.getBody(), retryAfter });
  }
  const fault = faultIn(causingError);
  if (fault === 'elsewhere') return badReply('平台把上传指向了别处');
  if (fault === 'tooLong') return badReply('平台的答复过大');
  return fault === null ? badReply('平台的答复不符合约定') : unanswered(fault);
}

const wrongHere: BlobFailure = failure(
  'wrongContent',
  '本机的文件与记录的校验值不符，没有上传，记录和其他佐证材料都在；请从备份恢复，或移除后重新添加。',
);
