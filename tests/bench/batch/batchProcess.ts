import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { doTask } from '#electron/report/doTask.ts';
import { readInput } from '#electron/report/readInput.ts';
import { readResources } from '#electron/report/resources.ts';
import type { SessionSetting } from '#electron/report/task.ts';
import { writeReports } from '#electron/report/writeReports.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import type { BatchRound } from './runBatch.ts';

// A process of its own: what other benchmarks left in memory must not stand in these figures.

const warmUp = 30;
const singles = 60;

/** The machine's pace changes within a minute, so that one comparison says little. */
const rounds = 3;

/** Several times: writes all reports of a file as `npm run report -- --jobs N` does, and single ones before and after. */
async function main(
  input: string,
  out: string,
  jobs: number,
  bundle: string,
): Promise<readonly BatchRound[]> {
  const resources = await readResources();
  const read = await readInput(input, resources);
  if (!read.ok) throw new Error(read.message);
  const today = '2026-11-22';
  const setting: SessionSetting = {
    document: 'diagnosis',
    packs: resources.packs,
    policy: resources.policy,
    template: standardTemplate,
    today,
    out,
    withModel: false,
  };
  const timeSingles = async (from: number, count: number) => {
    const times: number[] = [];
    for (const [index, session] of read.value.slice(from, from + count).entries()) {
      const begun = performance.now();
      await doTask({ place: index, stem: `single-${index}`, bundle: session, previous: null }, setting);
      times.push(performance.now() - begun);
    }
    return times;
  };
  const batch = async () => {
    const memory: number[] = [];
    const begun = performance.now();
    const again = await readInput(input, resources);
    if (!again.ok) throw new Error(again.message);
    const manifest = await writeReports(again.value, {
      command: {
        input,
        out,
        kind: 'diagnosis',
        target: null,
        jobs,
        template: null,
        model: false,
        json: false,
      },
      resources,
      template: standardTemplate,
      today,
      workerFile: pathToFileURL(bundle),
      onSettled: () => memory.push(process.memoryUsage.rss()),
    });
    const wall = performance.now() - begun;
    if (manifest.failures.length > 0) throw new Error(manifest.failures[0]?.reason);
    const [first] = manifest.reports;
    if (first === undefined || readFileSync(path.join(out, first.file)).length !== first.bytes) {
      throw new Error('The reports are not there.');
    }
    return { wall, memory, largest: Math.max(...manifest.reports.map(({ bytes }) => bytes)) };
  };
  await timeSingles(0, warmUp);
  const all: BatchRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await timeSingles(warmUp, singles);
    const measured = await batch();
    all.push({ ...measured, singles: [...before, ...(await timeSingles(warmUp, singles))] });
  }
  return all;
}

const [, , input = '', out = '', jobs = '', bundle = ''] = process.argv;
process.stdout.write(JSON.stringify(await main(input, out, Number(jobs), bundle)));
