import { randomUUID } from 'node:crypto';
import {
  enrolReplySchema,
  protocolHeader,
  protocolVersion,
  pullReplySchema,
  pushReplySchema,
  refusalSchema,
  type EnrolReply,
  type PullReply,
  type PushReply,
  type RefusalCode,
  type SyncChange,
} from '#shared/sync/protocol.ts';
import { checkAnswer } from '#tests/conformance/answerCheck.ts';
import type { SyncTableName } from '#shared/sync/syncTables.ts';

export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown };

type Asked = {
  readonly token?: string;
  /** Sent as JSON, but bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Sends a real request; throws where the answer is not as the protocol's document has it. */
export async function ask(url: string, { token, body, headers = {} }: Asked = {}): Promise<Answer> {
  const isBytes = body instanceof Uint8Array;
  const response = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) }),
    headers: {
      [protocolHeader]: String(protocolVersion),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
  });
  const { status } = response;
  const answer = JSON.parse(await response.text()) as unknown;
  const { pathname } = new URL(url);
  const faults = checkAnswer(body === undefined ? 'GET' : 'POST', pathname, status, answer);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { status, headers: response.headers, body: answer };
}

/** Status and code of a refusal, whose body must be as the protocol has it. */
export function refusalIn({ status, body }: Answer): readonly [number, RefusalCode] {
  return [status, refusalSchema.parse(body).code];
}

/** The body of an enrolment request. */
export function enrolmentWith(code: string, id: string = randomUUID()) {
  return { code, device: { id, name: '一号笔记本', publicKey: '' }, appVersion: '1.0.0' };
}

/** Enrols a device; throws where it is refused. */
export async function enrolAt(url: string, code: string, id?: string): Promise<EnrolReply> {
  const answer = await ask(`${url}/v1/enrolment`, { body: enrolmentWith(code, id) });
  return enrolReplySchema.parse(answer.body);
}

/** Pushes; throws where the answer is not as the protocol has it. */
export async function pushAt(
  url: string,
  token: string,
  changes: readonly SyncChange[],
  cursor: string | null = null,
): Promise<PushReply> {
  const answer = await ask(`${url}/v1/changes`, { token, body: { cursor, changes } });
  return pushReplySchema.parse(answer.body);
}

/** The address of a page. */
export function pageUrl(
  url: string,
  tables: readonly SyncTableName[],
  since: string | null,
  limit = 1000,
): string {
  const query = new URLSearchParams({ tables: tables.join(','), limit: String(limit) });
  if (since !== null) query.set('since', since);
  return `${url}/v1/changes?${query.toString()}`;
}

/** Reads a page; throws where the answer is not as the protocol has it. */
export async function pullAt(
  url: string,
  token: string,
  tables: readonly SyncTableName[],
  since: string | null = null,
): Promise<PullReply> {
  return pullReplySchema.parse((await ask(pageUrl(url, tables, since), { token })).body);
}
