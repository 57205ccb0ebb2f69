import type { FastifyInstance } from 'fastify';
import { packNameSchema, type PackList } from '#shared/sync/protocol.ts';
import { requireDevice, requireEdition } from '../authorise.ts';
import { parseWith } from '../parse.ts';
import { refused } from '../refused.ts';
import type { Storage } from '../storage.ts';
import type { PackStore } from './packStore.ts';

/** The list of packs and their contents, for devices of every scope. */
export function packRoutes(server: FastifyInstance, storage: Storage, packs: PackStore): void {
  const onRequest = [requireEdition, requireDevice(storage)];

  server.get('/v1/packs', { onRequest }, async (): Promise<PackList> => ({
    packs: [...(await packs.list())],
  }));

  server.get('/v1/packs/:kind/:id/:version', { onRequest }, async (request, reply) => {
    const { kind, id, version } = request.params as Readonly<Record<string, string>>;
    // One spelling of each number: whatever stands before the platform may keep answers by their address.
    if (!/^[1-9]\d{0,14}$/.test(version ?? '')) throw refused('invalid');
    const content = await packs.read(parseWith(packNameSchema, { kind, id, version: Number(version) }));
    if (content === null) throw refused('notFound');
    return reply
      .headers({ 'content-type': 'application/json; charset=utf-8', 'x-content-type-options': 'nosniff' })
      .send(Buffer.from(content));
  });
}
