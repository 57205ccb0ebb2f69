import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { networkFaultOf, type NetworkFault } from '../networkFault.ts';
import { readLimited } from '../readLimited.ts';
import type { Line } from '../callPlatform.ts';

/** Bytes of an answer of the tus protocol: it says all in its headers, refusals in a line. */
const mostText = 64 * 1024;

/** Why a request of an upload had no answer. `elsewhere`: the platform named a place for it that is not its own. */
export type TusFault = NetworkFault | 'elsewhere' | 'tooLong';

/**
 * The tus client's requests over the line, so that proxies, certificates and cancelling are those of every other request.
 * Only `endpoint` and what is below it is asked: a platform that answers with another place would get the token there.
 */
export function tusStack(line: Line, endpoint: string): HttpStack {
  return { getName: () => 'line', createRequest: (method, url) => requestOver(line, endpoint, method, url) };
}

function requestOver(line: Line, endpoint: string, method: string, url: string): HttpRequest {
  const headers: Record<string, string> = {};
  const enough = new AbortController();
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => void (headers[name] = value),
    getHeader: (name) => headers[name],
    // The line tells nothing of a body that is under way; pieces are small enough to be counted one by one.
    setProgressHandler: () => undefined,
    async send(body: Uint8Array<ArrayBuffer> | null) {
      if (url !== endpoint && !url.startsWith(`${endpoint}/`)) throw faultError('elsewhere');
      const patience = AbortSignal.timeout(line.patience);
      try {
        const response = await line.fetch(url, {
          method,
          headers,
          ...(body === null ? {} : { body }),
          redirect: 'error',
          credentials: 'omit',
          signal: AbortSignal.any([line.signal, patience, enough.signal]),
        });
        const text = await readLimited(response, mostText);
        if (text !== null) return responseOf(response, text);
      } catch (error) {
        throw faultError(patience.aborted ? 'timeout' : networkFaultOf(error));
      }
      enough.abort();
      throw faultError('tooLong');
    },
    abort: async () => enough.abort(),
    getUnderlyingObject: () => undefined,
  };
}

function responseOf({ status, headers }: Response, text: string): HttpResponse {
  return {
    getStatus: () => status,
    getHeader: (name) => headers.get(name) ?? undefined,
    getBody: () => text,
    getUnderlyingObject: () => undefined,
  };
}

function faultError(fault: TusFault): Error {
  return Object.assign(new Error(fault), { fault });
}

/** The fault in an error of this stack; null for any other error. */
export function faultIn(error: unknown): TusFault | null {
  return error instanceof Error && 'fault' in error ? (error.fault as TusFault) : null;
}
