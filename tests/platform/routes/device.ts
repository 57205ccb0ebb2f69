import type { FastifyInstance } from 'fastify';
import type { DeviceReply } from '#shared/sync/protocol.ts';
import { deviceOf, requireDevice, requireEdition } from '../authorise.ts';
import type { Storage } from '../storage.ts';

/** What the platform takes a device for. */
export function deviceRoute(server: FastifyInstance, storage: Storage): void {
  server.get(
    '/v1/device',
    { onRequest: [requireEdition, requireDevice(storage)] },
    async (request): Promise<DeviceReply> => deviceOf(request),
  );
}
