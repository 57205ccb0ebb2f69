import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallDisk } from '#tests/fixtures/smallDisk.ts';
import { blobRefusalSchema } from '#shared/sync/blobProtocol.ts';
import { memoryStorage } from '../memoryStorage.ts';
import { startServer } from '../testServer.ts';
import { askFile, beginUpload, contentOf, nameFile, placeOf, sendTo } from './testUpload.ts';

describe('on a real full disk (skipped where a tmpfs cannot be mounted: needs root on Linux)', () => {
  const disk = smallDisk();

  it('a file that does not fit is refused, and goes on when there is room again', async ({ skip }) => {
    skip(!disk.isThere(), 'a tmpfs cannot be mounted here');
    const platform = await startServer({ storage: memoryStorage(), blobs: disk.folder });
    const token = await platform.enrol();
    const ballast = path.join(disk.folder, 'ballast');
    const { bytes, sha256 } = contentOf(150_000);
    await nameFile(platform.url, token, sha256, bytes.length);
    const place = placeOf(platform.url, await beginUpload(platform.url, token, sha256, bytes.length));
    writeFileSync(ballast, new Uint8Array(180_000));
    const refused = await sendTo(place, token, 0, bytes);
    expect(refused.status).toBe(507);
    expect(blobRefusalSchema.parse(await refused.json()).code).toBe('noSpace');
    rmSync(ballast);
    const stands = await askFile(place, token, 'HEAD');
    const offset = Number(stands.headers.get('upload-offset'));
    expect((await sendTo(place, token, offset, bytes.slice(offset))).status).toBe(204);
    const read = await askFile(`${platform.url}/v1/blobs/${sha256}`, token, 'GET');
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
    await platform.close();
  });
});
