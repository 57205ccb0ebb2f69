import { setTimeout as pause } from 'node:timers/promises';
import type { InstrumentItem } from '#shared/instrument/items.ts';
import { randomSequence } from '#tests/bench/seed/randomSequence.ts';
import { damages, damageStore, type Damage } from './damage.ts';
import { closeDesk, killMain, killRenderer, rendererOf, reopenPage, startDesk } from './desk.ts';
import type { Desk, Place } from './desk.ts';
import { drivePage, tellBinding } from './drivePage.ts';
import { judge, type Verdict } from './judge.ts';
import { planSteps } from './planSteps.ts';
import { pick, whole, type Random } from './random.ts';
import { readPage } from './readPage.ts';
import type { Confirmation, ItemStates, PlannedStep } from './steps.ts';

/** Whose process is killed, how long after the first input (ms), and what is done to the files before the next start. */
export type RoundPlan = {
  readonly killed: 'main' | 'renderer';
  readonly after: number;
  readonly damage: Damage | null;
  /** Further starts, in which nothing is written: a wipe shows at the second one only. */
  readonly restarts: number;
};

export type RoundOutcome = RoundPlan &
  Verdict & {
    readonly desk: Desk;
    readonly found: ItemStates;
    /** What the app said about mending its data, if anything. */
    readonly mended: string | null;
  };

export type RoundStart = {
  readonly place: Place;
  readonly desk: Desk;
  readonly sessionId: string;
  readonly items: readonly InstrumentItem[];
  readonly stored: ItemStates;
  readonly number: number;
  readonly seed: number;
  readonly damageShare: number;
};

const shortest = 300;
const longest = 1300;
const restartEvery = 5;

/** A database that is gone comes back from the journal, which may be this much (ms) behind the confirmation. */
const journalDelay = 100;

function planRound(random: Random, number: number, damageShare: number): RoundPlan {
  const damage = random() < damageShare ? pick(random, damages) : null;
  return {
    killed: damage !== null || random() < 0.6 ? 'main' : 'renderer',
    after: whole(random, shortest, longest),
    damage,
    restarts: number % restartEvery === 0 ? 2 : 0,
  };
}

/** Types and clicks, kills, starts again, compares. */
export async function playRound(start: RoundStart): Promise<RoundOutcome> {
  const { place, items, stored, number, sessionId } = start;
  const random = randomSequence(start.seed);
  const plan = planRound(random, number, start.damageShare);
  const steps = planSteps(random, items, stored, number);
  const { killedAt, heard, desk: left } = await typeUntilKilled(start, plan, steps);

  let desk = left;
  if (plan.killed === 'main') {
    if (plan.damage !== null) await damageStore(place.profile, plan.damage, random);
    desk = await startDesk(place);
  }
  const mended = await desk.wire.call(readMended);
  for (let count = 0; count < plan.restarts; count += 1) {
    await (count === 0 ? closeDesk(desk) : killMain(desk));
    desk = await startDesk(place);
  }
  const fromJournal = plan.damage === 'no store' || plan.damage === 'cut file';
  const latest = fromJournal ? killedAt - journalDelay : Infinity;
  const found = new Map(await desk.wire.call(readPage, sessionId, [...stored.keys()]));
  const verdict = judge(
    stored,
    steps,
    heard.filter(({ at }) => at < latest),
    found,
  );
  return { ...plan, ...verdict, desk, found, mended };
}

type Killed = { readonly killedAt: number; readonly heard: readonly Confirmation[]; readonly desk: Desk };

async function typeUntilKilled(
  { desk, sessionId }: RoundStart,
  plan: RoundPlan,
  steps: readonly PlannedStep[],
): Promise<Killed> {
  const renderer = await rendererOf(desk);
  const heard: Confirmation[] = [];
  await desk.wire.hear((confirmation) => heard.push(confirmation));
  const played = steps.map(({ item, act, pause: before, settle }) => ({ item, act, pause: before, settle }));
  let isKilled = false;
  const driving = desk.wire.call(drivePage, sessionId, played, tellBinding).catch((error: unknown) => {
    if (!isKilled) throw error;
  });
  // A page that cannot go on ends the round at once; one that has played everything waits for its kill.
  await Promise.race([pause(plan.after), driving.then(() => pause(plan.after))]);
  isKilled = true;
  if (plan.killed === 'main') return { killedAt: await killMain(desk), heard, desk };
  const killedAt = killRenderer(renderer);
  await reopenPage(desk, renderer);
  return { killedAt, heard, desk };
}

function readMended(): string | null {
  return document.querySelector('[data-testid=mended]')?.textContent ?? null;
}
