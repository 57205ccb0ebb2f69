import { callWorker } from '#data/callWorker.ts';
import {
  refuseLargerAfterwards,
  refuseTooManyPixels,
  refuseUndecodable,
  type RefusalCode,
} from '#shared/evidence/refusals.ts';
import { largestEvidence, type Evidence } from '#shared/model/evidence.ts';
import { success, type Result } from '#shared/model/result.ts';
import { pictureFacts } from './pictureFacts.ts';
import type { RedrawRequest, Redrawn } from './redraw.ts';

/** A picture as it will be kept. */
export type Prepared = Pick<Evidence, 'thumbnail' | 'location'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** Pictures with more pixels than this are not decoded: each takes four bytes, several times over. */
const mostPixels = 100_000_000;

/**
 * Makes a picture ready to be kept: without what its file says about the place, unless `keepOriginal`, and with a small
 * one for lists. Then the very bytes are kept, with everything in them.
 */
export async function preparePicture(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: RedrawRequest['mediaType'],
  keepOriginal: boolean,
): Promise<Result<Prepared, RefusalCode>> {
  const { pixels, hasLocation } = pictureFacts(bytes);
  if (pixels !== null && pixels > mostPixels) return refuseTooManyPixels(name, pixels / 1_000_000);
  const redrawn = await redrawInWorker({ bytes, mediaType, rewrite: !keepOriginal });
  if (redrawn === null) return refuseUndecodable(name);
  const { thumbnail } = redrawn;
  const kept = redrawn.bytes ?? bytes;
  if (kept.length > largestEvidence) return refuseLargerAfterwards(name);
  const location = !hasLocation ? 'none' : keepOriginal ? 'kept' : 'removed';
  return success({ bytes: kept, thumbnail, location });
}

async function redrawInWorker(request: RedrawRequest): Promise<Redrawn> {
  const worker = new Worker(new URL('./redrawWorker.ts', import.meta.url), {
    type: 'module',
    name: 'picture',
  });
  try {
    return await callWorker<Redrawn>(worker, request);
  } catch (error) {
    console.warn('picture not drawn', error);
    return null;
  }
}
