import type { RoundOutcome } from './round.ts';

/** What all rounds so far come to. */
export type Tally = {
  readonly rounds: number;
  readonly mainKills: number;
  readonly rendererKills: number;
  readonly damaged: number;
  readonly confirmed: number;
  readonly lost: number;
};

export const noRounds: Tally = {
  rounds: 0,
  mainKills: 0,
  rendererKills: 0,
  damaged: 0,
  confirmed: 0,
  lost: 0,
};

/** The tally with one round more. */
export function addRound(tally: Tally, { killed, damage, confirmed, losses }: RoundOutcome): Tally {
  return {
    rounds: tally.rounds + 1,
    mainKills: tally.mainKills + (killed === 'main' ? 1 : 0),
    rendererKills: tally.rendererKills + (killed === 'renderer' ? 1 : 0),
    damaged: tally.damaged + (damage === null ? 0 : 1),
    confirmed: tally.confirmed + confirmed,
    lost: tally.lost + losses.reduce((sum, { inputs }) => sum + inputs, 0),
  };
}

/** The tally in a line. */
export function tallyLine({ rounds, mainKills, rendererKills, damaged, confirmed, lost }: Tally): string {
  const kills = `${mainKills} kills of main, ${rendererKills} of the renderer`;
  return `torture: ${rounds} rounds, ${kills}, ${damaged} damaged stores, ${confirmed} confirmed inputs, ${lost} lost`;
}

/** One round in a line. */
export function roundLine(number: number, seed: number, outcome: RoundOutcome, seconds: number): string {
  const { killed, after, damage, restarts, confirmed, losses, mended } = outcome;
  const parts = [
    `round ${number} (seed ${seed}): ${killed} killed after ${after} ms`,
    ...(damage === null ? [] : [damage]),
    ...(restarts === 0 ? [] : [`${restarts} more starts`]),
    `${confirmed} confirmed`,
    `${losses.length} items with losses`,
    ...(mended === null ? [] : [mended]),
    `${seconds.toFixed(1)} s`,
  ];
  return parts.join(', ');
}

/** Each loss of a round in a line. */
export function lossLines(
  number: number,
  seed: number,
  { losses, ...round }: RoundOutcome,
): readonly string[] {
  const what = `seed ${seed}, round ${number}, ${round.killed} killed, ${round.damage ?? 'no damage'}`;
  return losses.map(
    ({ item, expected, found, inputs }) =>
      `LOST ${inputs}: ${what}, ${item}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`,
  );
}
