import { countAttached } from './countAttached.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { SoakHall } from './hall.ts';
import { processMemory } from './processMemory.ts';

/** What a kiosk holds at one moment, right after its garbage was collected. */
export type Sample = {
  /** Hours since the soak began. */
  readonly at: number;
  /** Which visit this was; all samples of one stay on a scene are one observation. */
  readonly visit: number;
  /** What was on screen: only samples of the same scene are compared. */
  readonly scene: string;
  /** JavaScript heap in use (MB = 2²⁰ bytes). */
  readonly heap: number;
  /** What all processes of the app have allocated (MB). */
  readonly process: number;
  /** DOM nodes that are alive, attached or not, and those of them that are not in the document. */
  readonly nodes: number;
  readonly detached: number;
  readonly listeners: number;
};

/** So long (ms) the processes have for giving back what they only keep in hand. */
const givingBack = 1500;

/**
 * Collects the garbage of page and main process and counts what is left. Before the processes are measured they are told
 * that memory is short, as Chromium's own memory benchmarks do: what they can give back at once is no growth.
 */
export async function takeSample(
  hall: SoakHall,
  where: Pick<Sample, 'at' | 'visit' | 'scene'>,
): Promise<Sample> {
  const { line } = hall;
  // What the first round lets go of through weak references, the second one collects.
  await line.send('HeapProfiler.collectGarbage');
  await line.send('HeapProfiler.collectGarbage');
  const { usedSize } = await line.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await line.send('Memory.getDOMCounters');
  const attached = await hall.call(countAttached);
  await collectInMain(hall);
  await line.send('Memory.simulatePressureNotification', { level: 'critical' });
  await pause(givingBack);
  return {
    ...where,
    heap: usedSize / 2 ** 20,
    process: (await processMemory(hall.app)) / 2 ** 20,
    nodes,
    detached: nodes - attached,
    listeners: jsEventListeners,
  };
}

async function collectInMain({ app }: SoakHall): Promise<void> {
  await app.evaluate(() => {
    process.getBuiltinModule('node:v8').setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
    collect();
    collect();
  });
}
