import { expect, test } from '@playwright/test';
import { lossLines, tallyLine } from '../torture/tally.ts';
import { torture } from '../torture/torture.ts';

const rounds = 20;
const seed = 20_261_141;

/** The short form of `npm run torture`; its seeds bring every kind of damage. */
test('no confirmed input is lost when the app is killed in the middle of typing', async () => {
  test.setTimeout(360_000);
  const losses: string[] = [];
  const complaints: string[] = [];
  const tally = await torture({
    rounds,
    seed,
    damageShare: 0.25,
    appFolder: null,
    onRound: (number, outcome) => losses.push(...lossLines(number, seed + number - 1, outcome)),
    onComplaint: (complaint) => complaints.push(complaint),
  });
  console.log(`seeds ${seed} to ${seed + rounds - 1}\n${tallyLine(tally)}`);
  expect(losses).toEqual([]);
  expect(complaints).toEqual([]);
  expect(tally.confirmed).toBeGreaterThan(rounds);
});
