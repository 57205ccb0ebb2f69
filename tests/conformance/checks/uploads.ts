import { createHash, randomBytes } from 'node:crypto';
import { blobLimits, blobPaths, type MissingReply } from '#shared/sync/blobProtocol.ts';
import { claim } from '../check.ts';
import { expectStatus, type Answer, type Session } from '../session.ts';
import { revOf } from './changes.ts';

/** A file of evidence under examination: new content at each run, so that no platform can have it yet. */
export type TestFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string };

/** A file of so many random bytes. */
export function newFile(size: number): TestFile {
  const bytes = new Uint8Array(randomBytes(size));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Puts a row of evidence that names a file; gives what deletes it again. */
export async function nameFile(session: Session, { sha256, bytes }: TestFile): Promise<() => Promise<void>> {
  const fields = { sha256, size: bytes.length, name: '合同.pdf' };
  const change = session.change({ table: 'evidence', fields });
  const baseRev = revOf((await session.push([change])).answers[0]);
  return async () => {
    const gone = session.change({ table: 'evidence', id: change.id, baseRev, op: 'delete', fields: null });
    revOf((await session.push([gone])).answers[0]);
  };
}

/** Of these files those that the platform lacks. */
export async function missing({ ask }: Session, files: readonly TestFile[]): Promise<readonly string[]> {
  const body = { sha256: files.map(({ sha256 }) => sha256) };
  const answer = await ask({ method: 'POST', path: blobPaths.missing, body });
  expectStatus(answer, 200, 'what is missing is told');
  return (answer.body as MissingReply).missing;
}

const tus = { 'tus-resumable': '1.0.0' };

/** Asks for a place for a file of `size` bytes that is said to have this SHA-256. */
export function begin({ ask }: Session, sha256: string, size: number): Promise<Answer> {
  const metadata = `sha256 ${Buffer.from(sha256).toString('base64')}`;
  const headers = { ...tus, 'upload-length': String(size), 'upload-metadata': metadata };
  return ask({ method: 'POST', path: blobPaths.uploads, headers });
}

/** The path of an upload for a file, which must have been begun. */
export async function placeFor(session: Session, { sha256, bytes }: TestFile): Promise<string> {
  const begun = await begin(session, sha256, bytes.length);
  expectStatus(begun, 201, 'an upload is begun');
  const { href } = new URL(begun.headers.get('location') ?? '', session.url + blobPaths.uploads);
  const below = `${session.url}${blobPaths.uploads}/`;
  claim(href.startsWith(below) && href.length > below.length, `its place is below ${below}, not ${href}`);
  claim(!href.includes(sha256), 'its place does not tell the hash of the file');
  return href.slice(session.url.length);
}

/** Sends bytes of an upload from an offset on. */
export function send(
  { ask }: Session,
  place: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Answer> {
  const content = { 'content-type': 'application/offset+octet-stream' };
  const headers = { ...tus, ...content, 'upload-offset': String(offset) };
  return ask({ method: 'PATCH', path: place, headers, bytes });
}

/** Asks how far an upload has come. */
export const askPlace = ({ ask }: Session, place: string): Promise<Answer> =>
  ask({ method: 'HEAD', path: place, headers: tus });

/** Where an upload stands, which must be there. Bytes. */
export async function offsetOf(session: Session, place: string): Promise<number> {
  const answer = await askPlace(session, place);
  expectStatus(answer, 200, 'an upload is asked how far it has come');
  return Number(answer.headers.get('upload-offset'));
}

/** Sends a file in two pieces of the size that clients use at most; its bytes must be no fewer. */
export async function sendWhole(session: Session, file: TestFile): Promise<void> {
  const place = await placeFor(session, file);
  for (let at = 0; at < file.bytes.length; at += blobLimits.piece) {
    const piece = file.bytes.slice(at, at + blobLimits.piece);
    const sent = await send(session, place, at, piece);
    expectStatus(sent, 204, `a piece of ${piece.length} bytes is taken`);
    const offset = Number(sent.headers.get('upload-offset'));
    claim(
      offset === at + piece.length,
      `all of a piece is taken: offset ${at + piece.length}, not ${offset}`,
    );
  }
}

/** Reads a file, or a stretch of it. */
export function read({ ask }: Session, { sha256 }: TestFile, range?: string): Promise<Answer> {
  const path = `${blobPaths.blobs}/${sha256}`;
  // Packed, a stretch would be one of the packed bytes.
  const headers = { 'accept-encoding': 'identity', ...(range === undefined ? {} : { range }) };
  return ask({ method: 'GET', path, headers });
}

/** Claims that an answer holds just these bytes. */
export function claimBytes({ raw }: Answer, bytes: Uint8Array, what: string): void {
  claim(Buffer.from(raw).equals(bytes), `${what}: ${bytes.length} bytes are wanted, other ones came`);
}
