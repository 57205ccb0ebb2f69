import type { FastifyInstance, FastifyRequest } from 'fastify';
import { protocolHeader, protocolVersion } from '#shared/sync/protocol.ts';
import { refused } from './refused.ts';
import type { Device, Storage } from './storage.ts';
import { hashOfToken } from './tokens.ts';

/** Editions of the protocol that are spoken here. */
export const editions = { least: protocolVersion, newest: protocolVersion } as const;

/** Gives every request a place for its device. */
export function prepareAuthorisation(server: FastifyInstance): void {
  server.decorateRequest('device', null);
}

/** The device that sent a request; null: not known (yet). */
export function deviceIn(request: FastifyRequest): Device | null {
  return request.getDecorator<Device | null>('device');
}

/** The device of a request that went through `requireDevice`. */
export function deviceOf(request: FastifyRequest): Device {
  const device = deviceIn(request);
  if (device === null) throw refused('unauthorized');
  return device;
}

/** Refuses requests that speak no edition of the protocol, or one that is not spoken here. */
export async function requireEdition(request: FastifyRequest): Promise<void> {
  const edition = request.headers[protocolHeader];
  if (typeof edition !== 'string' || !/^\d{1,6}$/.test(edition)) {
    throw refused('invalid', { message: `请求缺少协议版本（${protocolHeader}）。` });
  }
  if (Number(edition) < editions.least || Number(edition) > editions.newest)
    throw refused('versionUnsupported');
}

/** Refuses requests without the token of an enrolled device, before anything of their body is read. */
export function requireDevice(storage: Storage): (request: FastifyRequest) => Promise<void> {
  return async (request) => {
    const [, token] = /^Bearer ([\w.~+/=-]{1,500})$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw refused('unauthorized');
    const device = await storage.deviceOf(hashOfToken(token));
    if (device === 'unknown') throw refused('unauthorized');
    if (device === 'revoked') throw refused('revoked');
    request.setDecorator('device', device);
  };
}
