import { parentPort, Worker } from 'node:worker_threads';
import { doTask } from './doTask.ts';
import type { Answer } from './runInWorkers.ts';
import type { SessionSetting, Settled, Task } from './task.ts';

/** What a worker of ours is given at its start; other threads that load the same file have something else. */
type WorkerData = { readonly role: 'report'; readonly setting: SessionSetting };

/** Starts a worker on the file that calls `workIfAsked`. It gets none of our Node options. */
export function startWorker(file: URL, setting: SessionSetting): Worker {
  const workerData: WorkerData = { role: 'report', setting };
  return new Worker(file, { workerData, execArgv: [] });
}

/** In a worker of ours: does the tasks that come. Anywhere else: nothing. */
export function workIfAsked(data: unknown): void {
  if (parentPort === null || !isOurs(data)) return;
  const port = parentPort;
  port.on('message', (task: Task) => {
    void doTask(task, data.setting).then((done) => {
      const answer: Answer<Settled> = { place: task.place, done };
      port.postMessage(answer);
    });
  });
}

function isOurs(data: unknown): data is WorkerData {
  return data !== null && typeof data === 'object' && 'role' in data && data.role === 'report';
}
