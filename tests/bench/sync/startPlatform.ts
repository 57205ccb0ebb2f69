import type { IncomingMessage, ServerResponse } from 'node:http';
import { pull, push } from '#electron/sync/platformCalls.ts';
import { pullQuerySchema, pushRequestSchema } from '#shared/sync/protocol.ts';
import { z } from '#shared/model/zod.ts';
import { openStorage } from '#tests/platform/openStorage.ts';
import { buildServer } from '#tests/platform/server.ts';
import { issueCode } from '#tests/platform/enrolment.ts';
import { enrolAt } from '#tests/platform/testClient.ts';
import { postgresFolder, startPostgres } from '#tests/platform/testPostgres.ts';
import { countBytes, startForPage, type ByteCounter } from './countedServer.ts';

/** The reference platform on PostgreSQL, and a relay to it for the page. */
export type BenchPlatform = {
  readonly relay: string;
  /** Over the wire between the relay, which stands in main's place, and the platform. */
  readonly bytes: ByteCounter;
  /** Tokens of two desks of a centre of their own. */
  readonly enrolTwo: () => Promise<readonly [string, string]>;
  readonly close: () => Promise<void>;
};

const relayed = z.object({ token: z.string(), value: z.unknown() });

export async function startPlatform(): Promise<BenchPlatform> {
  const programs = postgresFolder();
  if (programs === null) throw new Error('PostgreSQL is not installed.');
  const postgres = await startPostgres(programs);
  const storage = await openStorage({ databaseUrl: postgres.url, folder: undefined });
  const platform = buildServer({ storage });
  const bytes = countBytes(platform.server);
  const address = await platform.listen({ port: 0, host: '127.0.0.1' });
  const signal = new AbortController().signal;
  const line = { address, fetch, signal, patience: 60_000 };
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const { token, value } = relayed.parse(JSON.parse(await textOf(request)));
    return request.url === '/relay/pull'
      ? pull(pullQuerySchema.parse(value), token, line)
      : push(pushRequestSchema.parse(value), token, line);
  };
  const relay = await startForPage((request, response: ServerResponse) => {
    answer(request).then(
      (outcome) => response.end(JSON.stringify(outcome)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  let centres = 0;
  return {
    relay: relay.url,
    bytes,
    enrolTwo: async () => {
      const id = `centre-${(centres += 1)}`;
      await storage.putCentre({ id, name: id });
      const enrol = async () =>
        (await enrolAt(address, await issueCode(storage, 'consultant', id, Date.now()))).token;
      return [await enrol(), await enrol()];
    },
    close: async () => {
      await relay.close();
      await platform.close();
      await storage.close();
      postgres.stop();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
