import type { Worker } from 'node:worker_threads';

/** What a worker posts back for a task. */
export type Answer<Done> = { readonly place: number; readonly done: Done };

type Numbered = { readonly place: number };
type Run<Task, Done> = {
  /** How many workers there are at a time. */
  readonly count: number;
  /** Starts one that answers each message, a task, with an `Answer`. */
  readonly start: () => Worker;
  readonly settle: (task: Task, done: Done) => void;
  /** What is said of a task on which a worker died, and died again when it had nothing else to do. */
  readonly died: (task: Task, reason: string) => Done;
};

/** A worker writes one file while it makes the next; more would only lie in its memory. */
const atOnce = 2;

/**
 * Has all tasks done by workers. Each takes the next task when it is through with one, so that all end at about the
 * same time, and holds at most two. What a worker held when it died is done again, each task by a worker of its own.
 */
export async function runInWorkers<Task extends Numbered, Done>(
  tasks: readonly Task[],
  run: Run<Task, Done>,
): Promise<void> {
  let next = 0;
  const take = (): Task | undefined => tasks[next++];
  const areLeft = () => next < tasks.length;
  const lane = async () => {
    while (areLeft()) {
      const left = await serve(take, atOnce, run);
      for (const task of left.tasks) {
        const again = await serve(onlyOnce(task), 1, run);
        if (again.tasks.length > 0) run.settle(task, run.died(task, again.reason));
      }
    }
  };
  await Promise.all(Array.from({ length: run.count }, lane));
}

/** Hands tasks to one worker until there are no more or it dies; gives those that it has not answered, and why. */
function serve<Task extends Numbered, Done>(
  take: () => Task | undefined,
  most: number,
  { start, settle }: Run<Task, Done>,
): Promise<{ readonly tasks: readonly Task[]; readonly reason: string }> {
  return new Promise((resolve) => {
    const worker = start();
    const held = new Map<number, Task>();
    let ended = false;
    const end = (reason: string) => {
      if (ended) return;
      ended = true;
      void worker.terminate().finally(() => resolve({ tasks: [...held.values()], reason }));
    };
    const fill = () => {
      while (held.size < most) {
        const task = take();
        if (task === undefined) break;
        held.set(task.place, task);
        worker.postMessage(task);
      }
      if (held.size === 0) end('');
    };
    worker.on('message', ({ place, done }: Answer<Done>) => {
      const task = held.get(place);
      if (ended || task === undefined) return;
      held.delete(place);
      settle(task, done);
      fill();
    });
    worker.on('error', (error: unknown) => end(error instanceof Error ? error.message : String(error)));
    worker.on('messageerror', (error) => end(error.message));
    worker.on('exit', (code) => end(`线程意外结束（${code}）`));
    fill();
  });
}

function onlyOnce<Task>(task: Task): () => Task | undefined {
  const one = [task].values();
  return () => one.next().value;
}
