import { say } from '#tests/bench/harness/say.ts';
import { readOptions } from './options.ts';
import { lossLines, noRounds, roundLine, tallyLine } from './tally.ts';
import { torture } from './torture.ts';

/** A line about how far it is every so many rounds. */
const progressEvery = 10;

/** `npm run torture`: types, clicks and kills; the last line of stdout is its figure, and a loss makes it fail. */
async function main(args: readonly string[]): Promise<void> {
  const { rounds, seed, damageShare, verbose, appFolder } = readOptions(args, Date.now() % 1_000_000);
  const complaints = new Set<string>();
  say(`${rounds} rounds from seed ${seed}`);
  let tally = noRounds;
  await torture({
    rounds,
    seed,
    damageShare,
    appFolder,
    onRound: (number, outcome, soFar, seconds) => {
      tally = soFar;
      const own = seed + number - 1;
      for (const line of lossLines(number, own, outcome)) say(line);
      if (verbose) say(roundLine(number, own, outcome, seconds));
      if (number % progressEvery === 0) say(tallyLine(tally));
    },
    onComplaint: (complaint) => {
      if (!complaints.has(complaint)) say(`The screens complained: ${complaint}`);
      complaints.add(complaint);
    },
  }).catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
  console.log(`seeds ${seed} to ${seed + Math.max(0, tally.rounds - 1)}`);
  console.log(tallyLine(tally));
  if (tally.lost > 0) process.exitCode = 1;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
