import type { FastifyInstance } from 'fastify';
import type { StatusReply } from '#shared/sync/protocol.ts';
import { editions } from '../authorise.ts';

/** Who is there. Open to all, and to every edition of the protocol: it is here that a device learns which are spoken. */
export function statusRoute(server: FastifyInstance, name: string, clock: () => number): void {
  server.get('/v1/status', async (): Promise<StatusReply> => ({ name, protocol: editions, time: clock() }));
}
