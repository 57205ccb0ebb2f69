import { setFlagsFromString } from 'node:v8';
import { parentPort, Worker } from 'node:worker_threads';
import { doTask } from './doTask.ts';
import type { Answer } from './runInWorkers.ts';
import type { SessionSetting, Settled, Task } from './task.ts';

/** What a worker of ours is given at its start; other threads that load the same file have something else. */
type WorkerData = { readonly role: 'report'; readonly setting: SessionSetting };

/**
 * Half of V8's space for young objects, in MB. In the usual 16 MB many of a report's short-lived objects are copied
 * before they die: 600 reports took 9 % longer.
 */
const semiSpace = 32;

/**
 * Starts a worker on the file that calls `workIfAsked`. It gets none of our Node options. Its young space has its full
 * size from the start, so that memory is level over a long batch.
 */
export function startWorker(file: URL, setting: SessionSetting): Worker {
  const workerData: WorkerData = { role: 'report', setting };
  setFlagsFromString(`--min-semi-space-size=${semiSpace}`);
  const resourceLimits = { maxYoungGenerationSizeMb: 3 * semiSpace };
  return new Worker(file, { workerData, execArgv: [], resourceLimits });
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
