import type { Server } from 'node:https';
import {
  fastify,
  LogController,
  type FastifyHttpsOptions,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
} from 'fastify';
import { refusals, syncLimits } from '#shared/sync/protocol.ts';
import { answerRefused } from './answerRefused.ts';
import { prepareAuthorisation } from './authorise.ts';
import { registerBlobs } from './blobs/registerBlobs.ts';
import { handleBodies } from './body.ts';
import { memoryPacks } from './packs/memoryPacks.ts';
import { packRoutes } from './packs/packRoutes.ts';
import type { PackStore } from './packs/packStore.ts';
import { refused } from './refused.ts';
import { changesRoutes } from './routes/changes.ts';
import { deviceRoute } from './routes/device.ts';
import { enrolmentRoute } from './routes/enrolment.ts';
import { statusRoute } from './routes/status.ts';
import { summaryRoute } from './routes/summary.ts';
import type { Storage } from './storage.ts';

export type PlatformOptions = {
  readonly storage: Storage;
  /** Ms since 1970; tests set it wrong on purpose. */
  readonly clock?: () => number;
  readonly name?: string;
  /** Where files of evidence are kept; without it, in a temporary folder until the server is closed. */
  readonly blobs?: string;
  /** What the platform publishes; without it nothing, under a key of its own. */
  readonly packs?: PackStore;
  /** Where log lines go (JSON); without it nothing is logged. */
  readonly log?: { readonly write: (line: string) => void };
  /** PEM texts; without them it speaks plain HTTP, for loopback only. */
  readonly tls?: { readonly cert: string; readonly key: string };
};

/** Builds the platform's server. It listens when `listen` is called; closing it leaves the storage open. */
export function buildServer({
  storage,
  clock = Date.now,
  name = '转型促进平台（参考实现）',
  blobs,
  packs = memoryPacks(),
  log,
  tls,
}: PlatformOptions): FastifyInstance {
  const options: FastifyServerOptions = {
    logger: log === undefined ? false : { stream: log },
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    bodyLimit: syncLimits.body,
    requestTimeout: 30_000,
    forceCloseConnections: true,
    frameworkErrors: (_error, _request, reply) => {
      // An address that cannot be decoded.
      const { message } = refused('notFound');
      void (reply as unknown as FastifyReply).code(refusals.notFound).send({ code: 'notFound', message });
    },
  };
  const server =
    tls === undefined
      ? fastify(options)
      : (fastify({
          ...(options as unknown as FastifyHttpsOptions<Server>),
          https: tls,
        }) as unknown as FastifyInstance);
  prepareAuthorisation(server);
  handleBodies(server);
  server.setErrorHandler(answerRefused);
  server.setNotFoundHandler(async () => {
    throw refused('notFound');
  });
  statusRoute(server, name, clock);
  enrolmentRoute(server, storage, clock, packs.publicKey);
  deviceRoute(server, storage);
  changesRoutes(server, storage);
  summaryRoute(server, storage);
  registerBlobs(server, storage, blobs);
  packRoutes(server, storage, packs);
  return server;
}
