import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Chances, per request. */
export type ProxyFaults = {
  /** The request never arrives. */
  readonly lost: number;
  /** It arrives, and the answer does not. */
  readonly unanswered: number;
  /** The answer is cut in the middle. */
  readonly truncated: number;
  /** It arrives twice; the second answer counts. */
  readonly doubled: number;
  /** It takes up to this long (ms). */
  readonly delay: number;
};

export type FaultProxy = {
  readonly url: string;
  /** From now on everything goes through as it is. */
  readonly mend: () => void;
  /** How often each fault was made. */
  readonly made: Readonly<Record<'lost' | 'unanswered' | 'truncated' | 'doubled', number>>;
  readonly close: () => Promise<void>;
};

/** A proxy on loopback that does to requests what bad networks do. `target`: where they go, asked at each request. */
export async function openFaultProxy(
  target: () => number,
  random: () => number,
  faults: ProxyFaults,
): Promise<FaultProxy> {
  let isMended = false;
  const made = { lost: 0, unanswered: 0, truncated: 0, doubled: 0 };
  const happens = (fault: keyof typeof made) => {
    if (isMended || random() >= faults[fault]) return false;
    made[fault] += 1;
    return true;
  };
  const server = createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy());
  });
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await bytesOf(request);
    if (!isMended) await new Promise((resolve) => setTimeout(resolve, random() * faults.delay));
    if (happens('lost')) return response.destroy();
    if (happens('doubled')) await forward(target(), request, body);
    const answer = await forward(target(), request, body);
    if (happens('unanswered')) return response.destroy();
    response.writeHead(answer.status, answer.headers);
    if (!happens('truncated')) return response.end(answer.body);
    response.write(answer.body.subarray(0, answer.body.length / 2));
    return setTimeout(() => response.destroy(), 5);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    mend: () => (isMended = true),
    made,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Forwarded = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

function forward(port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Forwarded> {
  return new Promise((resolve, reject) => {
    const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      bytesOf(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }),
        reject,
      );
    });
    onward.on('error', reject);
    onward.end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
