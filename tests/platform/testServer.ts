import type { Scope } from '#shared/sync/syncTables.ts';
import { issueCode } from './enrolment.ts';
import { buildServer, type PlatformOptions } from './server.ts';
import { enrolAt } from './testClient.ts';

export type TestServer = {
  readonly url: string;
  /** The token of a new device. */
  readonly enrol: (scope?: Scope, centre?: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Starts the platform on a free port of loopback. */
export async function startServer(options: PlatformOptions): Promise<TestServer> {
  const server = buildServer(options);
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    async enrol(scope = 'consultant', centre = 'handan') {
      await options.storage.putCentre({ id: centre, name: centre });
      const now = (options.clock ?? Date.now)();
      return (await enrolAt(url, await issueCode(options.storage, scope, centre, now))).token;
    },
    close: () => server.close(),
  };
}
