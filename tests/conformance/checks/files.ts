import { blobLimits, blobPaths } from '#shared/sync/blobProtocol.ts';
import { claim, type Check } from '../check.ts';
import { expectStatus } from '../session.ts';
import {
  askPlace,
  begin,
  claimBytes,
  missing,
  nameFile,
  newFile,
  offsetOf,
  placeFor,
  read,
  send,
  sendWhole,
} from './uploads.ts';

const { piece } = blobLimits;

/** Files of evidence, as a consultant's device sends and reads them. */
export const fileChecks: readonly Check[] = [
  {
    name: 'tells what it knows of the tus protocol, version 1.0.0 and the beginning of uploads at least',
    run: async ({ ask }) => {
      const answer = await ask({ method: 'OPTIONS', path: blobPaths.uploads });
      expectStatus(answer, 204, 'it is told what of the tus protocol is known');
    },
  },
  {
    name: 'takes a file in pieces, and gives it back whole and in stretches',
    run: async (session) => {
      const file = newFile(piece + 1000);
      const { bytes, sha256 } = file;
      await nameFile(session, file);
      claim((await missing(session, [file, file])).join() === sha256, 'a new file is missing, told once');
      expectStatus(await read(session, file), 404, 'a file that has not come is not there');
      await sendWhole(session, file);
      claim((await missing(session, [file])).length === 0, 'a file that has come is not missing');
      const whole = await read(session, file);
      expectStatus(whole, 200, 'a file is read');
      claimBytes(whole, bytes, 'the whole file');
      const part = await read(session, file, `bytes=${piece}-${bytes.length - 1}`);
      if (part.status === 200) return claimBytes(part, bytes, 'without stretches, all of it');
      expectStatus(part, 206, 'a stretch is read');
      const range = part.headers.get('content-range');
      const wanted = `bytes ${piece}-${bytes.length - 1}/${bytes.length}`;
      claim(range === wanted, `the stretch is ${wanted}, but it says ${range}`);
      claimBytes(part, bytes.subarray(piece), 'the stretch');
      expectStatus(await read(session, file, `bytes=${bytes.length}-`), 416, 'a stretch behind the end');
    },
  },
  {
    name: 'goes on with an upload from where it stood, and from nowhere else',
    run: async (session) => {
      const file = newFile(5000);
      const place = await placeFor(session, file);
      claim((await offsetOf(session, place)) === 0, 'nothing has come yet');
      expectStatus(await send(session, place, 0, file.bytes.slice(0, 2000)), 204, 'the first piece');
      claim((await offsetOf(session, place)) === 2000, 'the first piece is kept');
      for (const offset of [0, 1000, 3000]) {
        const answer = await send(session, place, offset, file.bytes.slice(offset));
        expectStatus(answer, 409, `a piece from ${offset} on`);
      }
      claim((await offsetOf(session, place)) === 2000, 'what was refused has changed nothing');
      claim((await missing(session, [file])).length === 1, 'half a file is missing');
      expectStatus(await send(session, place, 2000, file.bytes.slice(2000)), 204, 'the rest');
      claim((await missing(session, [file])).length === 0, 'the file has come');
      expectStatus(await askPlace(session, place), 404, 'an upload that is through');
    },
  },
  {
    name: 'refuses content with another hash than was said, and keeps nothing of it',
    run: async (session) => {
      const [file, other] = [newFile(3000), newFile(3000)];
      await nameFile(session, file);
      const place = await placeFor(session, file);
      expectStatus(await send(session, place, 0, other.bytes.slice(0, 1000)), 204, 'the first piece');
      expectStatus(await send(session, place, 1000, other.bytes.slice(1000)), 460, 'the last piece');
      claim((await missing(session, [file, other])).length === 2, 'neither file has come');
      expectStatus(await read(session, file), 404, 'the file that was said');
      const { status } = await askPlace(session, place);
      claim(status === 404 || status === 410, `the upload is gone, but the answer is ${status}`);
    },
  },
  {
    name: 'gives a file only as long as a row of the centre names it',
    run: async (session) => {
      const file = newFile(100);
      await sendWhole(session, file);
      expectStatus(await read(session, file), 404, 'a file that no row names');
      const unname = await nameFile(session, file);
      expectStatus(await read(session, file), 200, 'a file that a row names');
      await unname();
      expectStatus(await read(session, file), 404, 'a file whose row is deleted');
    },
  },
  {
    name: 'refuses files that are too large, and more than was said',
    run: async (session) => {
      const file = newFile(1000);
      const begun = await begin(session, file.sha256, blobLimits.file);
      expectStatus(begun, 201, `an upload of ${blobLimits.file} bytes`);
      expectStatus(await begin(session, file.sha256, blobLimits.file + 1), 413, 'one byte more');
      const place = await placeFor(session, file);
      expectStatus(await send(session, place, 0, newFile(1001).bytes), 413, 'more than was said');
    },
  },
  {
    name: 'refuses what is no request about a file',
    run: async (session) => {
      const { ask } = session;
      const { sha256 } = newFile(1);
      const invalid = async (asked: Parameters<typeof ask>[0], what: string) =>
        expectStatus(await ask(asked), 400, what);
      for (const name of ['A'.repeat(64), '0'.repeat(63), '..%2f..%2fetc%2fpasswd']) {
        await invalid({ method: 'GET', path: `${blobPaths.blobs}/${name}` }, name);
        expectStatus(await begin(session, name, 1), 400, `an upload of ${name}`);
      }
      expectStatus(await begin(session, sha256, 0), 400, 'an empty file');
      const many = Array.from({ length: blobLimits.hashes }, () => sha256);
      for (const body of [{ sha256: [] }, { sha256: [...many, sha256] }, {}, { sha256: ['x'] }]) {
        await invalid({ method: 'POST', path: blobPaths.missing, body }, JSON.stringify(body).slice(0, 40));
      }
      const { status } = await ask({ method: 'POST', path: blobPaths.missing, body: { sha256: many } });
      claim(status === 200, `${blobLimits.hashes} files are asked about at once`);
      const headers = { 'tus-resumable': '0.2.2', 'upload-length': '1' };
      await invalid({ method: 'POST', path: blobPaths.uploads, headers }, 'another edition of tus');
      expectStatus(await askPlace(session, `${blobPaths.uploads}/${sha256}`), 404, 'an unknown upload');
    },
  },
  {
    name: 'has nothing to do with files without a token',
    run: async ({ ask }) => {
      const path = `${blobPaths.blobs}/${newFile(1).sha256}`;
      expectStatus(await ask({ method: 'GET', path, token: null }), 401, 'reading');
      const creation = { method: 'POST', path: blobPaths.uploads, token: null } as const;
      expectStatus(await ask(creation), 401, 'beginning an upload');
    },
  },
];
