import { blobPaths } from '#shared/sync/blobProtocol.ts';
import { claim, type Check } from '../check.ts';
import { expectStatus, type Ask, type Session } from '../session.ts';
import { askPlace, missing, nameFile, newFile, placeFor, read, send, sendWhole } from './uploads.ts';

/** Files, as a kiosk sees them: not at all. */
export const kioskFileChecks: readonly Check[] = [
  {
    name: 'lets a kiosk neither send nor read files',
    run: async ({ ask }) => {
      const { sha256 } = newFile(1);
      const tus = { 'tus-resumable': '1.0.0' };
      const creation = { ...tus, 'upload-length': '1', 'upload-metadata': `sha256 ${btoa(sha256)}` };
      const asked: readonly Ask[] = [
        { method: 'POST', path: blobPaths.missing, body: { sha256: [sha256] } },
        { method: 'GET', path: `${blobPaths.blobs}/${sha256}` },
        { method: 'OPTIONS', path: blobPaths.uploads },
        { method: 'POST', path: blobPaths.uploads, headers: creation },
        { method: 'HEAD', path: `${blobPaths.uploads}/${sha256.slice(32)}`, headers: tus },
      ];
      for (const one of asked) expectStatus(await ask(one), 403, `${one.method} ${one.path}`);
    },
  },
];

/** Files of one centre, as a consultant's device of another centre (`foreign`) sees them. */
export function foreignFileChecks(foreign: Session): readonly Check[] {
  return [
    {
      name: 'is asked by a consultant of another centre',
      run: async ({ device }) => {
        claim(foreign.device.scope === 'consultant', 'the code of the other centre is for consultants');
        claim(foreign.device.centre.id !== device.centre.id, 'the centres are not the same');
      },
    },
    {
      name: 'neither gives another centre a file for naming its hash, nor tells that it has it',
      run: async (session) => {
        const file = newFile(200);
        await nameFile(session, file);
        await sendWhole(session, file);
        await nameFile(foreign, file);
        claim((await missing(foreign, [file])).length === 1, 'to the other centre it is missing');
        expectStatus(await read(foreign, file), 404, 'reading it');
        await sendWhole(foreign, file);
        expectStatus(await read(foreign, file), 200, 'reading what the other centre has sent itself');
        expectStatus(await read(session, file), 200, 'reading it in its own centre');
      },
    },
    {
      name: 'lets an upload be asked about and gone on with only by the device that began it',
      run: async (session) => {
        const file = newFile(200);
        const place = await placeFor(session, file);
        expectStatus(await askPlace(foreign, place), 404, 'asking');
        expectStatus(await send(foreign, place, 0, file.bytes), 404, 'sending');
        expectStatus(await send(session, place, 0, file.bytes), 204, 'sending by who began it');
      },
    },
  ];
}
