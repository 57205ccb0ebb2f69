import type { Readable, Writable } from 'node:stream';

/** Calls over Chromium's DevTools protocol, to one page. */
export type PageLink = {
  /** Evaluates an expression in the page and waits for its promise; throws what the page throws. */
  readonly evaluate: <T>(expression: string) => Promise<T>;
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo: { readonly type: string } };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
};
type Evaluated = {
  readonly result: { readonly value: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
};
type Waiting = { readonly resolve: (result: unknown) => void; readonly reject: (error: Error) => void };

/**
 * Attaches to the first page over the two pipes of `--remote-debugging-pipe`. It turns no domain on and installs
 * nothing, so that being watched costs a page next to nothing, and each page the same.
 */
export async function linkFirstPage(toBrowser: Writable, fromBrowser: Readable): Promise<PageLink> {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const send = (method: string, params: object, sessionId?: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      toBrowser.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });

  const sessionId = await new Promise<string>((resolve, reject) => {
    readMessages(fromBrowser, (message) => {
      if (message.method === 'Target.attachedToTarget' && message.params?.targetInfo.type === 'page') {
        resolve(message.params.sessionId);
      }
      if (message.id !== undefined) answer(waiting, message.id, message);
    });
    fromBrowser.on('close', () => {
      const gone = new Error('The browser has ended.');
      for (const { reject: fail } of waiting.values()) fail(gone);
      reject(gone);
    });
    send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }).catch(
      reject,
    );
  });

  return {
    evaluate: async <T>(expression: string) => {
      const params = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = (await send('Runtime.evaluate', params, sessionId)) as Evaluated;
      if (exceptionDetails === undefined) return result.value as T;
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    },
  };
}

function answer(waiting: Map<number, Waiting>, id: number, { result, error }: Message): void {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) asked?.resolve(result);
  else asked?.reject(new Error(error.message));
}

/** Messages are JSON texts, each followed by a zero byte. */
function readMessages(stream: Readable, read: (message: Message) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) read(JSON.parse(part) as Message);
  });
}
