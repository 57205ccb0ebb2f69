import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { z } from 'zod';
import { failure, success, type Success } from '#shared/model/result.ts';
import type { CallFailure } from '#shared/sync/callFailure.ts';
import { isPlainJson } from '#shared/sync/plainJson.ts';
import {
  protocolHeader,
  protocolVersion,
  refusals,
  refusalSchema,
  syncLimits,
  type RefusalCode,
} from '#shared/sync/protocol.ts';
import { networkFaultOf, networkFaultWords, type NetworkFault } from './networkFault.ts';
import { readLimitedBytes } from './readLimited.ts';

/** Smaller bodies go as they are. */
const worthPacking = 1024;

/** One request. `token` proves this device; null where none is asked for. */
export type PlatformCall<Reply> = {
  readonly method: 'GET' | 'POST';
  /** From `/v1`, with its query. */
  readonly path: string;
  readonly body?: unknown;
  readonly token: string | null;
  /** What the answer must look like. */
  readonly reply: z.ZodType<Reply>;
};

/** How the platform is reached. `fetch`: the machine's own network stack; `patience`: milliseconds for one request. */
export type Line = {
  /** As `readAddress` gives it. */
  readonly address: string;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  readonly signal: AbortSignal;
  readonly patience: number;
};

/** `fault`: where no answer came, what stood in the way of it. */
export type PlatformFailure = CallFailure & { readonly fault?: NetworkFault };
export type PlatformOutcome<Reply> = Success<Reply> | PlatformFailure;

const pack = promisify(gzip);

/**
 * Asks the platform once. Nothing is followed elsewhere: a redirect would carry the token to another host. Bodies are
 * packed, answers are read only up to their limit and checked against the schema.
 */
export async function callPlatform<Reply>(
  call: PlatformCall<Reply>,
  line: Line,
): Promise<PlatformOutcome<Reply>> {
  const bytes = await readPlatform(call, line, syncLimits.unpacked);
  return bytes.ok ? replyOf(new TextDecoder().decode(bytes.value), call.reply) : bytes;
}

/** As `callPlatform`, but gives an answer's bytes as they are, `most` of them at most. */
export async function readPlatform(
  call: Omit<PlatformCall<unknown>, 'reply'>,
  line: Line,
  most: number,
): Promise<PlatformOutcome<Uint8Array>> {
  const text = call.body === undefined ? null : Buffer.from(JSON.stringify(call.body));
  const isPacked = text !== null && text.length > worthPacking;
  // For such rows 4 % larger than at the default level, in three quarters of the time.
  const body = text !== null && isPacked ? await pack(text, { level: 4 }) : text;
  if (body !== null && body.length > syncLimits.body) return tooLarge();
  const headers: Record<string, string> = {
    accept: 'application/json',
    'cache-control': 'no-cache',
    [protocolHeader]: String(protocolVersion),
    ...(call.token === null ? {} : { authorization: `Bearer ${call.token}` }),
    ...(body === null ? {} : { 'content-type': 'application/json' }),
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  };
  const patience = AbortSignal.timeout(line.patience);
  const enough = new AbortController();
  try {
    const response = await line.fetch(`${line.address}${call.path}`, {
      method: call.method,
      headers,
      ...(body === null ? {} : { body: new Uint8Array(body) }),
      redirect: 'error',
      credentials: 'omit',
      signal: AbortSignal.any([line.signal, patience, enough.signal]),
    });
    const read = await readLimitedBytes(response, most);
    if (read === null) {
      // Electron goes on receiving what is merely left unread.
      enough.abort();
      return badReply('平台的答复过大');
    }
    return response.ok ? success(read) : refusalOf(response, new TextDecoder().decode(read));
  } catch (error) {
    if (line.signal.aborted) return failure('cancelled', '已取消；已经收发的部分有效，其余下次继续。');
    // An answer that is cut off by patience does not always say so.
    return unanswered(patience.aborted ? 'timeout' : networkFaultOf(error));
  }
}

function unanswered(fault: NetworkFault): PlatformFailure {
  const code = fault === 'redirect' ? 'badReply' : 'unreachable';
  return { ...failure(code, networkFaultWords[fault]), fault };
}

function replyOf<Reply>(text: string, schema: z.ZodType<Reply>): PlatformOutcome<Reply> {
  const parsed = schema.safeParse(jsonOf(text));
  return parsed.success ? success(parsed.data) : badReply('平台的答复不符合约定');
}

function refusalOf(response: Response, text: string): CallFailure {
  const wait = Number(response.headers.get('retry-after'));
  const retry = Number.isFinite(wait) && wait > 0 ? { retryAfter: wait } : {};
  const told = refusalSchema.safeParse(jsonOf(text));
  if (told.success) return { ...failure(told.data.code, told.data.message), ...retry };
  // Not the platform but something before it (a proxy, a gateway) answered: only the number tells.
  const code = (Object.keys(refusals) as RefusalCode[]).find((one) => refusals[one] === response.status);
  const isPassing = response.status >= 500 || response.status === 429;
  if (isPassing) {
    return { ...failure('unavailable', '平台暂时不能服务，本机数据都在；稍后会自动再试。'), ...retry };
  }
  const words = `平台拒绝了请求（HTTP ${response.status}），本机数据没有变化；请核对平台地址，仍然如此时联系平台管理方。`;
  return failure(code === undefined ? 'badReply' : code, words);
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isPlainJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function badReply(what: string): CallFailure {
  return failure('badReply', `${what}，没有采用，本机数据没有变化；请联系平台管理方。`);
}

function tooLarge(): CallFailure {
  return failure('tooLarge', '要上报的一项内容过大，没有发送，本机数据都在；请缩短文字或去掉图片后重试。');
}
