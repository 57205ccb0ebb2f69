import { channel } from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { expect, it } from 'vitest';
import { memoryStorage } from '#tests/platform/memoryStorage.ts';
import { buildServer } from '#tests/platform/server.ts';
import { operations } from './openapiFile.ts';

/** Every route of the reference platform, as `GET /v1/packs/{kind}`. */
async function routesOfPlatform(): Promise<readonly string[]> {
  const routes: string[] = [];
  const born = channel('fastify.initialization');
  // The server has its routes by the time that it is built: it must be met before.
  const meet = (message: unknown) => {
    const { fastify } = message as { readonly fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }: RouteOptions) => {
      for (const one of [method].flat()) routes.push(`${one} ${url.replaceAll(/:(\w+)/g, '{$1}')}`);
    });
  };
  born.subscribe(meet);
  const server = buildServer({ storage: memoryStorage() });
  born.unsubscribe(meet);
  await server.ready();
  await server.close();
  return routes;
}

it('the document has every route of the reference platform, and the platform every path of the document', async () => {
  const told = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(told.toSorted()).toEqual((await routesOfPlatform()).toSorted());
});
