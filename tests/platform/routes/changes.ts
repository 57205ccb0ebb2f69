import type { FastifyInstance } from 'fastify';
import { z } from '#shared/model/zod.ts';
import { pullQuerySchema, pushRequestSchema, type PullReply, type PushReply } from '#shared/sync/protocol.ts';
import { mayRead } from '#shared/sync/syncTables.ts';
import { deviceOf, requireDevice, requireEdition } from '../authorise.ts';
import { parseWith } from '../parse.ts';
import { refused } from '../refused.ts';
import type { Storage } from '../storage.ts';

/** A query as it stands in the URL; `tables` separated by commas. */
const queryText = z.object({
  since: z.string().optional(),
  tables: z.string(),
  limit: z.string().regex(/^\d{1,6}$/),
});

/** Reading and telling changes. */
export function changesRoutes(server: FastifyInstance, storage: Storage): void {
  const onRequest = [requireEdition, requireDevice(storage)];

  server.get('/v1/changes', { onRequest }, async (request): Promise<PullReply> => {
    const device = deviceOf(request);
    const { since = null, tables, limit } = parseWith(queryText, request.query);
    const asked = { since, tables: tables.split(','), limit: Number(limit) };
    const query = parseWith(pullQuerySchema, asked);
    if (!query.tables.every((table) => mayRead(device.scope, table))) throw refused('notAllowed');
    const page = await storage.pull(device, query);
    if (page === 'cursorUnknown') throw refused('cursorUnknown');
    return page;
  });

  server.post('/v1/changes', { onRequest }, async (request): Promise<PushReply> => {
    const { cursor, changes } = parseWith(pushRequestSchema, request.body);
    const reply = await storage.push(deviceOf(request), cursor, changes);
    if (reply === 'cursorUnknown') throw refused('cursorUnknown');
    return reply;
  });
}
