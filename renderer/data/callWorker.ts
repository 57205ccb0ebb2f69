/**
 * Sends one request to a worker made for it, gives back its one reply and ends the worker, so that its memory is freed.
 * Rejects with the worker's own error text when the work throws or the worker cannot start.
 */
export function callWorker<Reply>(worker: Worker, request: unknown): Promise<Reply> {
  return new Promise<Reply>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<WorkerReply<Reply>>) => {
      if (event.data.done) resolve(event.data.reply);
      else reject(new Error(event.data.reason));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

type WorkerReply<Reply> =
  { readonly done: true; readonly reply: Reply } | { readonly done: false; readonly reason: string };

/** What a worker's global scope offers here; the library's own type is not known to every part that reads this file. */
type WorkerScope = Pick<EventTarget, 'addEventListener'> & {
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
};

/** The worker's side of `callWorker`: does the work for each request and replies; large buffers may be handed over. */
export function answerCalls<Request, Reply>(
  work: (request: Request) => Reply | Promise<Reply>,
  handOver: (reply: Reply) => Transferable[] = () => [],
): void {
  const scope = self as unknown as WorkerScope;
  scope.addEventListener('message', (event) => {
    const reply = (answer: WorkerReply<Reply>, transfer: Transferable[]) =>
      scope.postMessage(answer, transfer);
    void Promise.resolve((event as MessageEvent<Request>).data)
      .then(work)
      .then((value) => reply({ done: true, reply: value }, handOver(value)))
      .catch((error: unknown) =>
        reply({ done: false, reason: error instanceof Error ? error.message : String(error) }, []),
      );
  });
}
