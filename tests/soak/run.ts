import { randomSequence } from '#tests/bench/seed/randomSequence.ts';
import { say } from '#tests/bench/harness/say.ts';
import { figureLine, framesInWords, sampleLine } from './figure.ts';
import { judgeFrames, judgeMeasure } from './judge.ts';
import { measures } from './observations.ts';
import { readOptions } from './options.ts';
import { soak } from './soak.ts';

/** `npm run soak`: plays visits in the hall's kiosk; the last line of stdout is its figure, and a limit that is missed makes it fail. */
async function main(args: readonly string[]): Promise<void> {
  const { minutes, seed, verbose, appFolder } = readOptions(args, Date.now() % 1_000_000);
  say(`${minutes} minutes from seed ${seed}`);
  const { visits, samples, frames, complaints } = await soak({
    minutes,
    random: randomSequence(seed),
    appFolder,
    onVisit: (visit, taken, traced) => {
      if (verbose) taken.forEach((sample) => say(sampleLine(sample)));
      say(`visit ${visit}: ${framesInWords(judgeFrames(traced))}`);
    },
  });
  for (const complaint of new Set(complaints)) say(`The screens complained: ${complaint}`);
  const findings = measures.map((measure) => judgeMeasure(samples, measure));
  const ofFrames = judgeFrames(frames);
  console.log(`seed ${seed}`);
  const isKept = complaints.length === 0 && ofFrames.isKept && findings.every((finding) => finding.isKept);
  console.log(figureLine({ minutes, visits, findings, frames: ofFrames, complaints: complaints.length }));
  if (!isKept) process.exitCode = 1;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
