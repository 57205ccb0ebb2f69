import { failure, type Result } from '#shared/model/result.ts';
import type { DocumentRequest, MadeDocument, MakingCode } from '#shared/report/batch/makeDocument.ts';

export type WorkerCode = 'workerFailed';

/** What a worker is sent: what to make, and the name of the lock that it holds while it lives. */
export type Asked = { readonly life: string; readonly request: DocumentRequest };

/** A worker that makes documents one after the other and stays warm in between. */
export type DocumentWorker = {
  /** Makes one document. A worker that dies, hangs or throws fails this one; the next has a new worker. */
  readonly make: (request: DocumentRequest) => Promise<Result<MadeDocument, MakingCode | WorkerCode>>;
  readonly end: () => void;
};

/** A document over thousands of diagnoses takes its time; what takes longer than this (ms) hangs. */
const patience = 300_000;

/** How often a worker that is waited for is looked after (ms). */
const lookEvery = 1000;

type Reply =
  | { readonly done: true; readonly reply: Result<MadeDocument, MakingCode> }
  | { readonly done: false; readonly reason: string };

type Alive = { readonly worker: Worker; readonly life: string; seen: boolean };

const failed = failure(
  'workerFailed',
  '生成时出错，这一份没有写，诊断内容没有变化；请重试，仍然失败时请把这次诊断导出后报修。',
);

/** A worker to be: it starts with its first document. */
export function openDocumentWorker(): DocumentWorker {
  let alive: Alive | null = null;
  let giveUp: () => void = () => undefined;
  const end = () => {
    alive?.worker.terminate();
    alive = null;
  };
  return {
    end: () => {
      end();
      giveUp();
    },
    make: async (request) => {
      alive ??= start();
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

function start(): Alive {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'report' });
  return { worker, life: `report-${crypto.randomUUID()}`, seen: false };
}

/** One request, one reply. Rejects when the worker throws, dies, hangs or is ended. */
function ask(
  alive: Alive,
  request: DocumentRequest,
  signal: AbortSignal,
  onStop: (stop: () => void) => void,
): Promise<Result<MadeDocument, MakingCode>> {
  const { worker, life } = alive;
  return new Promise((resolve, reject) => {
    onStop(() => reject(new Error('ended')));
    const timer = setTimeout(() => reject(new Error(`no answer within ${patience} ms`)), patience);
    // A worker that runs out of memory ends without a word: its lock is all that tells.
    const look = setInterval(
      () => void diedOf(alive).then((died) => died && reject(new Error('the worker died'))),
      lookEvery,
    );
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(look);
    });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) => (data.done ? resolve(data.reply) : reject(new Error(data.reason))),
      { signal },
    );
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { signal });
    worker.addEventListener('messageerror', () => reject(new Error('unreadable')), { signal });
    worker.postMessage({ life, request } satisfies Asked);
  });
}

/** Whether a worker lived and does not any more. */
async function diedOf(alive: Alive): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  const holds = held.some(({ name }) => name === alive.life);
  const died = alive.seen && !holds;
  alive.seen ||= holds;
  return died;
}
