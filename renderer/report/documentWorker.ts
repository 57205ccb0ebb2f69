import { failure, type Result } from '#shared/model/result.ts';
import type { DocumentRequest, MadeDocument, MakingCode } from '#shared/report/batch/makeDocument.ts';

export type WorkerCode = 'workerFailed';

/** What a worker is sent: what to make, and the name of the lock that it is to hold while it lives. */
export type Asked = { readonly life: string; readonly request: DocumentRequest };

/** What a worker tells once it holds its lock, before it makes its first document. */
export type Living = { readonly living: true };

/** A worker that makes documents one after the other and stays warm in between. */
export type DocumentWorker = {
  /** Makes one document. A worker that dies, hangs or throws fails this one; the next has a new worker. */
  readonly make: (request: DocumentRequest) => Promise<Result<MadeDocument, MakingCode | WorkerCode>>;
  readonly end: () => void;
};

/** A document over thousands of diagnoses takes its time; what takes longer than this (ms) hangs. */
const patience = 300_000;

type Reply =
  | { readonly done: true; readonly reply: Result<MadeDocument, MakingCode> }
  | { readonly done: false; readonly reason: string };

type Alive = { readonly worker: Worker; readonly life: string };

const failed = failure(
  'workerFailed',
  '生成时出错，这一份没有写，诊断内容没有变化；请重试，仍然失败时请把这次诊断导出后报修。',
);

/** A worker to be: it starts with its first document. */
export function openDocumentWorker(): DocumentWorker {
  let alive: Alive | null = null;
  let giveUp: (reason: string) => void = () => undefined;
  const end = () => {
    alive?.worker.terminate();
    alive = null;
  };
  const begin = () => {
    const begun = start(() => {
      if (alive !== begun) return;
      alive = null;
      giveUp('the worker died');
    });
    return begun;
  };
  return {
    end: () => {
      end();
      giveUp('ended');
    },
    make: async (request) => {
      alive ??= begin();
      const waiting = new AbortController();
      try {
        return await ask(alive, request, waiting.signal, (stop) => (giveUp = stop));
      } catch (error) {
        console.error('document not made', error);
        end();
        return failed;
      } finally {
        waiting.abort();
      }
    },
  };
}

/**
 * Starts a worker. One that runs out of memory ends without a word: that the lock which it held is free again is all that
 * tells.
 */
function start(onDeath: () => void): Alive {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'report' });
  const life = `report-${crypto.randomUUID()}`;
  worker.addEventListener('message', ({ data }: MessageEvent<Reply | Living>) => {
    if ('living' in data) void navigator.locks.request(life, onDeath);
  });
  return { worker, life };
}

/** One request, one reply. Rejects when the worker throws, dies, hangs or is ended. */
function ask(
  { worker, life }: Alive,
  request: DocumentRequest,
  signal: AbortSignal,
  onStop: (stop: (reason: string) => void) => void,
): Promise<Result<MadeDocument, MakingCode>> {
  return new Promise((resolve, reject) => {
    const stop = (reason: string) => reject(new Error(reason));
    onStop(stop);
    const timer = setTimeout(() => stop(`no answer within ${patience} ms`), patience);
    signal.addEventListener('abort', () => clearTimeout(timer));
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply | Living>) => {
        if ('living' in data) return;
        if (data.done) resolve(data.reply);
        else stop(data.reason);
      },
      { signal },
    );
    worker.addEventListener('error', (event) => stop(event.message), { signal });
    worker.addEventListener('messageerror', () => stop('unreadable'), { signal });
    worker.postMessage({ life, request } satisfies Asked);
  });
}
