import { ReadableStream } from 'node:stream/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { blobPaths } from '#shared/sync/blobProtocol.ts';
import { deviceOf } from '../authorise.ts';
import { blobRefused } from './blobRefused.ts';
import type { Uploads } from './uploads.ts';

/** Headers of the library's answers that are passed on; what it says to browsers is not. */
const passed = ['location', 'upload-offset', 'upload-length', 'upload-expires', 'cache-control'] as const;
const discovery = ['tus-version', 'tus-extension', 'tus-max-size'] as const;

/** The tus protocol at `/v1/uploads`. Whoever comes here is a consultant's device. */
export function uploadRoutes(server: FastifyInstance, uploads: () => Uploads): void {
  // The bytes go past the parsers, straight to the disk.
  server.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { status, headers } = await uploads().answer(deviceOf(request), webRequestOf(request));
    for (const name of [...passed, ...discovery]) {
      const value = headers.get(name);
      if (value !== null) reply.header(name, value);
    }
    return reply.code(status).header('tus-resumable', '1.0.0').send();
  };

  server.post(blobPaths.uploads, answer);
  server.options(blobPaths.uploads, answer);
  server.patch(`${blobPaths.uploads}/:id`, async (request, reply) => {
    await uploads().look(deviceOf(request), idIn(request));
    return answer(request, reply);
  });
  server.delete(`${blobPaths.uploads}/:id`, async (request, reply) => {
    await uploads().look(deviceOf(request), idIn(request));
    return answer(request, reply);
  });
  server.head(`${blobPaths.uploads}/:id`, async (request, reply) => {
    const { offset, size } = await uploads().look(deviceOf(request), idIn(request));
    return reply
      .headers({ 'upload-offset': offset, 'upload-length': size, 'cache-control': 'no-store' })
      .header('tus-resumable', '1.0.0')
      .send();
  });
}

/** The upload that a path names: nothing else than what this platform could have named so. */
function idIn(request: FastifyRequest): string {
  const { id } = request.params as { readonly id: string };
  if (!/^[0-9a-f]{32}$/.test(id)) throw blobRefused('notFound');
  return id;
}

/** The request as the library reads it. A refusal half-way must not tear down the connection that carries it. */
function webRequestOf({ raw, url, method, headers }: FastifyRequest): Request {
  const texts = Object.entries(headers).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const hasBody = method === 'POST' || method === 'PATCH';
  const body = hasBody
    ? { body: ReadableStream.from(raw.iterator({ destroyOnReturn: false })), duplex: 'half' }
    : {};
  return new Request(`http://platform${url}`, { method, headers: texts, ...body } as RequestInit);
}
