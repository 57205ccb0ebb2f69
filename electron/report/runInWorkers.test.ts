import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { runInWorkers } from './runInWorkers.ts';

type Task = { readonly place: number; readonly act: 'answer' | 'exit' | 'throw' };

/** Answers with the number of its thread; dies of what it is told to. */
const source = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', ({ place, act }) => {
  if (act === 'exit') process.exit(3);
  if (act === 'throw') throw new Error('kaputt');
  parentPort.postMessage({ place, done: String(threadId) });
});`;

async function run(acts: readonly Task['act'][], count: number) {
  const tasks = acts.map((act, place): Task => ({ place, act }));
  const done = new Map<number, string>();
  let started = 0;
  await runInWorkers<Task, string>(tasks, {
    count,
    start: () => {
      started += 1;
      return new Worker(source, { eval: true, execArgv: [] });
    },
    settle: ({ place }, words) => {
      expect(done.has(place), 'settled once').toBe(false);
      done.set(place, words);
    },
    died: (_, reason) => `died: ${reason}`,
  });
  return { answers: acts.map((_, place) => done.get(place)), started };
}

const many = (count: number): readonly Task['act'][] => Array.from({ length: count }, () => 'answer');

describe('tasks in workers', () => {
  test('are all done, by no more workers than asked for', async () => {
    const { answers, started } = await run(many(40), 3);
    expect(answers).not.toContain(undefined);
    expect(started).toBe(3);
  });

  test('that kill their worker are told, and no other is lost', async () => {
    const acts: readonly Task['act'][] = [...many(5), 'exit', ...many(5), 'throw', 'exit', ...many(5)];
    for (const count of [1, 2, 4]) {
      const { answers } = await run(acts, count);
      const deaths = answers.flatMap((answer, place) =>
        /^\d+$/.test(answer ?? '') ? [] : [[place, answer]],
      );
      expect(deaths).toEqual([
        [5, 'died: 线程意外结束（3）'],
        [11, 'died: kaputt'],
        [12, 'died: 线程意外结束（3）'],
      ]);
    }
  });

  test('that are none start no worker', async () => {
    expect(await run([], 0)).toEqual({ answers: [], started: 0 });
  });
});
