import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  blobHashSchema,
  blobPaths,
  missingRequestSchema,
  type MissingReply,
} from '#shared/sync/blobProtocol.ts';
import { deviceOf } from '../authorise.ts';
import { parseWith } from '../parse.ts';
import type { Device } from '../storage.ts';
import { blobRefused } from './blobRefused.ts';
import type { BlobStore } from './blobStore.ts';
import { stretchOf } from './range.ts';

/** What the routes need. `isNamed`: a row of evidence in the device's centre names this file now. */
export type BlobParts = {
  readonly blobs: () => BlobStore;
  readonly isNamed: (device: Device, sha256: string) => Promise<boolean>;
};

/** Reading files of evidence. Whoever comes here is a consultant's device. */
export function blobRoutes(server: FastifyInstance, { blobs, isNamed }: BlobParts): void {
  const find = async (request: FastifyRequest) => {
    const { sha256 } = request.params as { readonly sha256: string };
    if (!blobHashSchema.safeParse(sha256).success) throw blobRefused('invalid');
    const device = deviceOf(request);
    const found = (await isNamed(device, sha256)) ? await blobs().open(device.centre.id, sha256) : null;
    if (found === null) throw blobRefused('notFound');
    return { ...found, sha256 };
  };
  const head = (reply: FastifyReply, sha256: string) =>
    reply.headers({
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256}"`,
    });

  server.head(`${blobPaths.blobs}/:sha256`, async (request, reply) => {
    const { handle, size, sha256 } = await find(request);
    await handle.close();
    return head(reply, sha256).header('content-length', size).send();
  });

  server.get(`${blobPaths.blobs}/:sha256`, async (request, reply) => {
    const { handle, size, sha256 } = await find(request);
    const stretch = stretchOf(request.headers.range, size);
    head(reply, sha256);
    if (stretch === 'outside' || size === 0) {
      await handle.close();
      return stretch === 'outside'
        ? reply.code(416).header('content-range', `bytes */${size}`).send()
        : reply.header('content-length', 0).send();
    }
    const { first, last } = stretch ?? { first: 0, last: size - 1 };
    if (stretch !== null) reply.code(206).header('content-range', `bytes ${first}-${last}/${size}`);
    reply.header('content-length', last - first + 1);
    return reply.send(handle.createReadStream({ start: first, end: last }));
  });

  server.post(blobPaths.missing, async (request): Promise<MissingReply> => {
    const { centre } = deviceOf(request);
    const { sha256 } = parseWith(missingRequestSchema, request.body);
    const lacking = await Promise.all(
      [...new Set(sha256)].map(async (one) => ((await blobs().has(centre.id, one)) ? [] : [one])),
    );
    return { missing: lacking.flat() };
  });
}
