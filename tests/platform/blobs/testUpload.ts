import { createHash, randomBytes } from 'node:crypto';
import { blobPaths } from '#shared/sync/blobProtocol.ts';
import { protocolHeader, protocolVersion } from '#shared/sync/protocol.ts';
import { pushAt } from '../testClient.ts';
import { changeWith } from '../testData.ts';

/** Content of so many random bytes, and its SHA-256. */
export function contentOf(size: number): {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
} {
  const bytes = new Uint8Array(randomBytes(size));
  return { bytes, sha256: sha256Of(bytes) };
}

/** The SHA-256 of bytes in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A request about a file, by a device. */
export function askFile(
  url: string,
  token: string,
  method: string,
  headers: Readonly<Record<string, string>> = {},
  body?: Uint8Array<ArrayBuffer>,
): Promise<Response> {
  return fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      [protocolHeader]: String(protocolVersion),
      ...(url.includes(blobPaths.uploads) ? { 'tus-resumable': '1.0.0' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}

/** Begins an upload; the answer names its place in `location`. */
export function beginUpload(url: string, token: string, sha256: string, size: number): Promise<Response> {
  const metadata = `sha256 ${Buffer.from(sha256).toString('base64')}`;
  const headers = { 'upload-length': String(size), 'upload-metadata': metadata };
  return askFile(url + blobPaths.uploads, token, 'POST', headers);
}

/** The place of an upload that was begun. */
export function placeOf(url: string, { headers }: Response): string {
  return new URL(headers.get('location') ?? '', url + blobPaths.uploads).href;
}

/** Sends bytes of an upload, from an offset on. */
export function sendTo(place: string, token: string, offset: number, bytes: Uint8Array<ArrayBuffer>) {
  const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  return askFile(place, token, 'PATCH', headers, bytes);
}

/** Uploads a file whole; gives the last answer. */
export async function uploadAt(url: string, token: string, sha256: string, bytes: Uint8Array<ArrayBuffer>) {
  const begun = await beginUpload(url, token, sha256, bytes.length);
  return begun.status === 201 ? sendTo(placeOf(url, begun), token, 0, bytes) : begun;
}

/** A change that puts a row of evidence naming a file. */
export function evidenceChange(sha256: string, size: number) {
  return changeWith({ table: 'evidence', fields: { sha256, size, name: '合同.pdf' } });
}

/** Puts a row of evidence that names a file; gives the change. */
export async function nameFile(url: string, token: string, sha256: string, size: number) {
  const change = evidenceChange(sha256, size);
  await pushAt(url, token, [change]);
  return change;
}
