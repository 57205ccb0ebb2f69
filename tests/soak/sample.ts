import { countAttached } from './countAttached.ts';
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

/** Collects the page's garbage and counts what is left. */
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
  return {
    ...where,
    heap: usedSize / 2 ** 20,
    process: (await processMemory(hall.app)) / 2 ** 20,
    nodes,
    detached: nodes - attached,
    listeners: jsEventListeners,
  };
}
