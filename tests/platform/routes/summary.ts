import type { FastifyInstance } from 'fastify';
import { z } from '#shared/model/zod.ts';
import { summaryQuerySchema, type SummaryReply } from '#shared/sync/protocol.ts';
import { mayRead } from '#shared/sync/syncTables.ts';
import { deviceOf, requireDevice, requireEdition } from '../authorise.ts';
import { parseWith } from '../parse.ts';
import { refused } from '../refused.ts';
import type { Storage } from '../storage.ts';

/** A query as it stands in the URL; `tables` separated by commas. */
const queryText = z.object({ tables: z.string() });

/** The sums of tables, for devices to compare with what they hold. */
export function summaryRoute(server: FastifyInstance, storage: Storage): void {
  server.get(
    '/v1/summary',
    { onRequest: [requireEdition, requireDevice(storage)] },
    async (request): Promise<SummaryReply> => {
      const device = deviceOf(request);
      const asked = parseWith(queryText, request.query);
      const { tables } = parseWith(summaryQuerySchema, { tables: asked.tables.split(',') });
      if (!tables.every((table) => mayRead(device.scope, table))) throw refused('notAllowed');
      return storage.summary(device, tables);
    },
  );
}
