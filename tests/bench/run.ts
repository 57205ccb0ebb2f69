import { measureAnswer } from './answer/measureAnswer.ts';
import { measureBatch, measureBatchMemory } from './batch/measureBatch.ts';
import { measureEncryptedAnswer } from './encrypted/measureEncryptedAnswer.ts';
import type { Benchmark, Outcome } from './harness/figure.ts';
import { readOptions } from './harness/options.ts';
import { asJson, asText } from './harness/print.ts';
import { say } from './harness/say.ts';
import { measureRebuild } from './rebuild/measureRebuild.ts';
import { measureReport } from './report/measureReport.ts';
import { measureSearch } from './search/measureSearch.ts';
import { removeSeededProfile } from './seed/seededProfile.ts';
import { measureStartup } from './startup/measureStartup.ts';
import { measureSync, measureSyncBytes, measureSyncGrowth } from './sync/measureSync.ts';
import { measureUnlock } from './unlock/measureUnlock.ts';

const benchmarks: readonly Benchmark[] = [
  { name: 'startup', measure: measureStartup },
  { name: 'answer', measure: measureAnswer },
  { name: 'search', measure: measureSearch },
  { name: 'report', measure: measureReport },
  { name: 'batch600', measure: measureBatch },
  { name: 'batchMemory', measure: measureBatchMemory },
  { name: 'encryptedAnswer', measure: measureEncryptedAnswer },
  { name: 'unlock', measure: measureUnlock },
  { name: 'rebuild', measure: measureRebuild },
  { name: 'sync10k', measure: measureSync },
  { name: 'sync10kBytes', measure: measureSyncBytes },
  { name: 'syncGrowth', measure: measureSyncGrowth },
];

/** Measures what is asked for, one after the other, and prints the figures. */
async function main(args: readonly string[]): Promise<void> {
  const { json, only } = readOptions(
    args,
    benchmarks.map(({ name }) => name),
  );
  const outcomes = new Map<string, Outcome>();
  for (const { name, measure } of benchmarks) {
    if (only !== null && name !== only) continue;
    say(`Measuring ${name} …`);
    outcomes.set(name, await measure());
  }
  process.stdout.write(`${json ? asJson(outcomes) : asText(outcomes)}\n`);
}

await main(process.argv.slice(2))
  .catch((error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  })
  .finally(removeSeededProfile);
