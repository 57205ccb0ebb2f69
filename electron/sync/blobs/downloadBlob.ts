import { createHash } from 'node:crypto';
import { success, type Success } from '#shared/model/result.ts';
import { blobLimits, blobPaths, type BlobFailure } from '#shared/sync/blobProtocol.ts';
import type { Line } from '../callPlatform.ts';
import { networkFaultOf } from '../networkFault.ts';
import { readLimited } from '../readLimited.ts';
import { badReply, cancelled, refusalOf, unanswered, wrongFromPlatform } from './blobFault.ts';
import { platformHeaders } from './platformHeaders.ts';

/** A download that is cut off goes on at once, so often without getting any further. */
const immediateRetries = 2;

/** Bytes of a refusal. */
const mostText = 64 * 1024;

/** What a download needs. The line's signal cancels it. */
export type Downloading = { readonly line: Line; readonly token: string };

/**
 * Reads a file, piece by piece, into memory: `size` bytes with this SHA-256, or nothing. What is cut off is read on from
 * there.
 */
export async function downloadBlob(
  sha256: string,
  size: number,
  downloading: Downloading,
): Promise<Success<Uint8Array<ArrayBuffer>> | BlobFailure> {
  const { signal } = downloading.line;
  const bytes = new Uint8Array(size);
  let at = 0;
  let furthest = 0;
  let idle = 0;
  while (at < size) {
    if (signal.aborted) return cancelled;
    const read = await readPiece({ sha256, bytes, at }, downloading);
    at = read.at;
    if (signal.aborted) return cancelled;
    if (read.ended !== null && !read.mayGoOn) return read.ended;
    idle = at > furthest ? 0 : idle + 1;
    furthest = Math.max(at, furthest);
    if (idle > immediateRetries) return read.ended ?? badReply('平台的答复没有进展');
  }
  const isRight = createHash('sha256').update(bytes).digest('hex') === sha256;
  return isRight ? success(bytes) : wrongFromPlatform;
}

type Reading = { readonly sha256: string; readonly bytes: Uint8Array; readonly at: number };

/** How far it has come, and why it went no further; `mayGoOn`: it was cut off, and another request may bring more. */
type Piece = { readonly at: number; readonly ended: BlobFailure | null; readonly mayGoOn: boolean };

async function readPiece({ sha256, bytes, at }: Reading, { line, token }: Downloading): Promise<Piece> {
  const last = Math.min(at + blobLimits.piece, bytes.length) - 1;
  const patience = AbortSignal.timeout(line.patience);
  const enough = new AbortController();
  const stopped = (ended: BlobFailure): Piece => {
    enough.abort();
    return { at, ended, mayGoOn: false };
  };
  let next = at;
  try {
    const response = await line.fetch(`${line.address}${blobPaths.blobs}/${sha256}`, {
      method: 'GET',
      // Packed, a stretch would be one of the packed bytes.
      headers: { ...platformHeaders(token), range: `bytes=${at}-${last}`, 'accept-encoding': 'identity' },
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.any([line.signal, patience, enough.signal]),
    });
    if (response.status === 416) return stopped(wrongFromPlatform);
    if (!response.ok) {
      const text = await readLimited(response, mostText);
      const retryAfter = response.headers.get('retry-after');
      return stopped(refusalOf({ status: response.status, text: text ?? '', retryAfter }));
    }
    const isPart = response.status === 206;
    if (isPart && response.headers.get('content-range') !== `bytes ${at}-${last}/${bytes.length}`) {
      return stopped(wrongFromPlatform);
    }
    // A platform that knows no stretches sends all of it, from its beginning.
    next = isPart ? at : 0;
    const end = isPart ? last + 1 : bytes.length;
    if (response.body === null) return stopped(badReply('平台的答复是空的'));
    let isTooLong = false;
    for await (const part of response.body as AsyncIterable<Uint8Array>) {
      isTooLong = next + part.length > end;
      if (isTooLong) break;
      bytes.set(part, next);
      next += part.length;
    }
    // Shorter than it should be, and not cut off: there is no more of it.
    return isTooLong || next < end ? stopped(wrongFromPlatform) : { at: next, ended: null, mayGoOn: true };
  } catch (error) {
    const fault = patience.aborted ? 'timeout' : networkFaultOf(error);
    return { at: next, ended: unanswered(fault), mayGoOn: fault === 'cut' || fault === 'timeout' };
  }
}
