import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { instrumentSections, itemKey } from '#shared/instrument/items.ts';
import { shippedPacks } from '#tests/bench/seed/shippedPacks.ts';
import { closeDesk, startDesk, type Desk, type Place } from './desk.ts';
import { readPage } from './readPage.ts';
import { playRound, type RoundOutcome } from './round.ts';
import { enterSession } from './session.ts';
import type { ItemStates } from './steps.ts';
import { addRound, noRounds, type Tally } from './tally.ts';

export type TortureOptions = {
  readonly rounds: number;
  /** The first round's seed; each further round has the next. */
  readonly seed: number;
  readonly damageShare: number;
  readonly appFolder: string | null;
  /** Hears of each round; `seconds` is how long it took. */
  readonly onRound: (number: number, outcome: RoundOutcome, tally: Tally, seconds: number) => void;
  /** Hears what the screens complained about, which they should never do. */
  readonly onComplaint: (complaint: string) => void;
};

/** All rounds on one profile, which lives as long as a consultant's would; it ends early when the diagnosis is gone. */
export async function torture(options: TortureOptions): Promise<Tally> {
  const profile = await mkdtemp(path.join(tmpdir(), 'desk-torture-'));
  const items = instrumentSections((await shippedPacks()).pack).flatMap((section) => section.items);
  const started: Desk[] = [];
  const place: Place = { profile, appFolder: options.appFolder, onStarted: (desk) => started.push(desk) };
  let tally = noRounds;
  try {
    let desk = await startDesk(place);
    const sessionId = await enterSession(desk.page);
    let stored: ItemStates = new Map(await desk.wire.call(readPage, sessionId, items.map(itemKey)));
    if (stored.size < items.length) throw new Error('The new diagnosis does not show its items.');
    for (let number = 1; number <= options.rounds && stored.size === items.length; number += 1) {
      const begun = performance.now();
      const seed = options.seed + number - 1;
      const { complaints } = desk;
      const outcome = await playRound({
        place,
        desk,
        sessionId,
        items,
        stored,
        number,
        seed,
        damageShare: options.damageShare,
      }).catch((cause: unknown) => {
        throw new Error(`Round ${number}, seed ${seed}, could not be played.`, { cause });
      });
      complaints.forEach(options.onComplaint);
      desk = outcome.desk;
      stored = outcome.found;
      tally = addRound(tally, outcome);
      options.onRound(number, outcome, tally, (performance.now() - begun) / 1000);
    }
    return tally;
  } finally {
    const last = started.at(-1);
    if (last !== undefined) await closeDesk(last).catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
