import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#tests/torture/random.ts';
import { tap } from './finger.ts';
import type { Frame } from './frames.ts';
import { withHall, type SoakHall } from './hall.ts';
import { goHome, playTouches, playTour, touchNamed } from './play.ts';
import { takeSample, type Sample } from './sample.ts';
import { exhibitsOnBar, lookAround } from './targets.ts';
import { traceFrames } from './traceFrames.ts';

export type SoakOptions = {
  readonly minutes: number;
  readonly random: Random;
  readonly appFolder: string | null;
  readonly onVisit: (visit: number, samples: readonly Sample[], frames: readonly Frame[]) => void;
};

/** What was seen of a kiosk over its visits. */
export type Soaked = {
  readonly visits: number;
  readonly samples: readonly Sample[];
  readonly frames: readonly Frame[];
  readonly complaints: readonly string[];
};

/** Random touches of a visit: some of them traced, for a trace takes memory. */
const tracedTouches = 10;
const otherTouches = 15;

/** A screen is left alone so long (ms) before it is measured. */
const settling = 2000;

/** The loop ends by a touch wherever it is. */
const anywhere = { x: 1200, y: 900 };

/** The first visit is warm-up, and two more can be compared: on a slow machine they take longer than two minutes. */
const fewestVisits = 3;

/** Every so many visits nobody comes until the loop has gone round once. */
const wholeLoopEvery = 4;

/** Plays visits until the time is over: the loop untouched, a tour through all exhibits, random touches, home, and idle. */
export async function soak({ minutes, random, appFolder, onVisit }: SoakOptions): Promise<Soaked> {
  return withHall(appFolder, async (hall) => {
    const samples: Sample[] = [];
    const frames: Frame[] = [];
    const begun = performance.now();
    const hours = () => (performance.now() - begun) / 3_600_000;
    let visit = 0;
    while (visit < fewestVisits || hours() * 60 < minutes) {
      visit += 1;
      const present = visit;
      const sample = async (scene: string) =>
        void samples.push(await takeSample(hall, { at: hours(), visit: present, scene }));
      const isLong = visit % wholeLoopEvery === 0;
      const traced = await playVisit({ hall, random, visit, isLong, sample });
      frames.push(...traced);
      onVisit(
        visit,
        samples.filter((one) => one.visit === present),
        traced,
      );
    }
    return { visits: visit, samples, frames, complaints: hall.complaints };
  });
}

type Visit = {
  readonly hall: SoakHall;
  readonly random: Random;
  readonly visit: number;
  readonly isLong: boolean;
  readonly sample: (scene: string) => Promise<void>;
};

async function playVisit({ hall, random, visit, isLong, sample }: Visit): Promise<readonly Frame[]> {
  const { line } = hall;
  await pause(settling);
  await sample('loop');
  const loop = await traceFrames(hall, () => pause(5000));
  if (isLong) {
    await untilLoopBegins(hall);
    await pause(settling);
    await sample('loop');
  }
  await tap(line, anywhere);
  await pause(600);
  // The first visitor looks at every exhibit, each further one at the next half of them.
  const exhibits = await hall.call(exhibitsOnBar);
  const half = Math.ceil(exhibits.length / 2);
  const [first, second] = [exhibits.slice(0, half), exhibits.slice(half)];
  if (visit === 1) await playTour(hall, exhibits);
  const tour = await traceFrames(hall, () => playTour(hall, visit % 2 === 0 ? first : second));
  const touches = await traceFrames(hall, () => playTouches(hall, random, tracedTouches));
  await playTouches(hall, random, otherTouches);
  await goHome(hall);
  await pause(settling);
  await sample('home');
  await untilShown(hall, 'asking');
  await pause(settling);
  await sample('asking');
  await touchNamed(hall, await hall.call(lookAround), '结束');
  await untilShown(hall, 'attract');
  return [...loop, ...tour, ...touches];
}

/** Until a screen is shown; it takes an idle kiosk no longer than this (ms) to show whatever it shows next. */
async function untilShown(hall: SoakHall, screen: string): Promise<void> {
  const end = performance.now() + 40_000;
  for (;;) {
    const shown = await hall.call(lookAround);
    if (shown.screen === screen) return;
    if (performance.now() > end) throw new Error(`It shows ${shown.screen} and not ${screen}.`);
    await pause(250);
  }
}

/** Until the loop comes back to its first exhibit. */
async function untilLoopBegins(hall: SoakHall): Promise<void> {
  let hasLeft = false;
  for (;;) {
    const { screen, exhibit } = await hall.call(lookAround);
    if (screen !== 'attract') throw new Error(`Nobody touched the loop, and it shows ${screen}.`);
    if (exhibit !== 'overview') hasLeft = true;
    else if (hasLeft) return;
    await pause(250);
  }
}
