import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  protocolHeader,
  protocolVersion,
  type EnrolReply,
  type PullReply,
  type PushReply,
  type SyncChange,
} from '#shared/sync/protocol.ts';
import { readableBy, type SyncTableName } from '#shared/sync/syncTables.ts';
import { stampOver } from '#shared/sync/stamp.ts';
import { checkAnswer } from './answerCheck.ts';

/** One request as it goes out; `body` null: none. `token` null: none is sent. */
export type Ask = {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'PATCH' | 'DELETE' | 'OPTIONS';
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  /** The very bytes of the body, instead of `body` as JSON. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
};

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly bytes: number;
  /** The answer's very bytes, unpacked. */
  readonly raw: Uint8Array;
};

/** A platform under examination, and a device of its own there. Every answer is held against the protocol's document. */
export type Session = {
  readonly url: string;
  readonly device: EnrolReply;
  /** Marks this examination's rows, so that it may be run again on the same platform. */
  readonly run: string;
  readonly ask: (ask: Ask) => Promise<Answer>;
  readonly push: (changes: readonly SyncChange[], cursor?: string | null) => Promise<PushReply>;
  readonly pull: (since: string | null, more?: PullMore) => Promise<PullReply>;
  /** Reads on to the head; gives the position there. */
  readonly head: () => Promise<string>;
  readonly change: (more?: Partial<SyncChange>) => SyncChange;
};

export type PullMore = { readonly tables?: readonly SyncTableName[]; readonly limit?: number };

const replica = randomUUID();

/** Enrols a device with a one-time code. Throws with what is wrong with the answer. */
export async function openSession(url: string, code: string): Promise<Session> {
  const asking = askerOf(url);
  const enrolled = await asking({
    method: 'POST',
    path: '/v1/enrolment',
    token: null,
    body: {
      code,
      device: { id: randomUUID(), name: '一致性检查', publicKey: Buffer.alloc(32, 1).toString('base64') },
      appVersion: '0.0.0',
    },
  });
  expectStatus(enrolled, 200, 'the enrolment code is taken');
  const device = enrolled.body as EnrolReply;
  const run = randomUUID().slice(0, 8);
  const ask = (one: Ask) => asking({ token: device.token, ...one });
  let rows = 0;
  const push: Session['push'] = async (changes, cursor = null) => {
    const answer = await ask({ method: 'POST', path: '/v1/changes', body: { cursor, changes } });
    expectStatus(answer, 200, 'changes are taken');
    return answer.body as PushReply;
  };
  const pull: Session['pull'] = async (since, more = {}) => {
    const answer = await ask({ method: 'GET', path: pullPath(since, more, device.scope) });
    expectStatus(answer, 200, 'a page is given');
    return answer.body as PullReply;
  };
  return {
    url,
    device,
    run,
    ask,
    push,
    pull,
    head: async () => {
      let page = await pull(null, { limit: 1000 });
      while (page.more) page = await pull(page.cursor, { limit: 1000 });
      return page.cursor;
    },
    change: (more = {}) => ({
      changeId: randomUUID(),
      table: device.scope === 'kiosk' ? 'usageCounts' : 'answers',
      id: `conformance-${run}-${(rows += 1)}`,
      baseRev: null,
      stamp: stampOver(null, Date.now(), replica),
      by: '一致性检查',
      op: 'put',
      fields: { note: '中文与“引号”', value: { options: ['A'] }, updatedAt: 1 },
      ...more,
    }),
  };
}

/** The path of a page. */
export function pullPath(
  since: string | null,
  { tables, limit = 200 }: PullMore,
  scope: EnrolReply['scope'],
): string {
  const query = new URLSearchParams({
    tables: (tables ?? readableBy(scope)).join(','),
    limit: String(limit),
    ...(since === null ? {} : { since }),
  });
  return `/v1/changes?${query}`;
}

/** Asks a platform; throws where the answer is not as the protocol's document has it. */
export function askerOf(url: string): (ask: Ask) => Promise<Answer> {
  return async ({ method, path, body, token = null, headers = {}, bytes }) => {
    const json = body === undefined ? null : Buffer.from(JSON.stringify(body));
    const isPacked = bytes === undefined && json !== null && json.length > 1024;
    const sent = bytes ?? (json === null ? undefined : new Uint8Array(isPacked ? gzipSync(json) : json));
    const response = await fetch(`${url}${path}`, {
      method,
      redirect: 'error',
      ...(sent === undefined ? {} : { body: sent }),
      headers: {
        [protocolHeader]: String(protocolVersion),
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
    const raw = new Uint8Array(await response.arrayBuffer());
    const text = new TextDecoder().decode(raw);
    const { status, headers: told } = response;
    const answer = { status, headers: told, body: parsed(text), bytes: raw.length, raw };
    const faults = checkAnswer(method, path, status, answer.body, { headers: told, bytes: raw.length });
    if (faults.length > 0) throw new Error(faults.join('; '));
    return answer;
  };
}

/** Throws where an answer has another status. */
export function expectStatus({ status, body }: Answer, wanted: number, what: string): void {
  if (status === wanted) return;
  throw new Error(`${what}: status ${wanted} is wanted, but came ${status} ${JSON.stringify(body)}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
