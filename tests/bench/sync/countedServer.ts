import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Bytes that went over the sockets of a server, both ways, since it was asked last. */
export type ByteCounter = { readonly taken: () => number };

/** Counts what goes over the wire to and from a server, heads and all. */
export function countBytes(server: Pick<Server, 'on'>): ByteCounter {
  const sockets = new Set<Socket>();
  let closed = 0;
  let told = 0;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      closed += bytesOf(socket);
      sockets.delete(socket);
    });
  });
  return {
    taken: () => {
      const all = [...sockets].reduce((sum, socket) => sum + bytesOf(socket), closed);
      const since = all - told;
      told = all;
      return since;
    },
  };
}

function bytesOf({ bytesRead, bytesWritten }: Socket): number {
  return bytesRead + bytesWritten;
}

/** Starts a server on a free port of loopback whose answers the bench's page may read. */
export async function startForPage(
  answer: (
    request: Parameters<Parameters<typeof createServer>[1] & object>[0],
    response: ServerResponse,
  ) => void,
): Promise<{ readonly url: string; readonly server: Server; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', 'app://desk');
    response.setHeader('access-control-allow-credentials', 'true');
    response.setHeader('access-control-allow-headers', 'content-type, accept');
    response.setHeader('access-control-allow-methods', 'GET, PUT, POST, DELETE, HEAD');
    response.setHeader('access-control-max-age', '600');
    if (request.method === 'OPTIONS') response.writeHead(204).end();
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
