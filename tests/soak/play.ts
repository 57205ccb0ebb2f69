import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '#tests/torture/random.ts';
import { tap } from './finger.ts';
import type { SoakHall } from './hall.ts';
import { lookAround, type Sight, type Target } from './targets.ts';
import { middleOf, nextTouch } from './visitor.ts';

/** How long a visitor looks at a new exhibit and at its tables, and how far apart random touches are (ms). */
const glance = { exhibit: 900, tables: 500, touch: 350 } as const;

/** These lead home from anywhere, the first that is in sight. */
const homeward = ['还在，继续', '关闭表格', '不测了', '返回'] as const;

/** The most touches that any screen is away from home. */
const mostSteps = 12;

/** The visitor touches what is labelled so; false: it is not in sight. */
export async function touchNamed(hall: SoakHall, sight: Sight, name: string): Promise<boolean> {
  const target = named(sight, name);
  if (target === undefined) return false;
  await tap(hall.line, middleOf(target));
  return true;
}

/** Looks at exhibits, by their names on the bar, and at the tables of each other one. */
export async function playTour(hall: SoakHall, exhibits: readonly string[]): Promise<void> {
  for (const [place, name] of exhibits.entries()) {
    await touchNamed(hall, await hall.call(lookAround), name);
    await pause(glance.exhibit);
    if (place % 2 === 1) continue;
    if (!(await touchNamed(hall, await hall.call(lookAround), '看表格'))) continue;
    await pause(glance.tables);
    await touchNamed(hall, await hall.call(lookAround), '关闭表格');
  }
}

/** Touches whatever is in sight. */
export async function playTouches(hall: SoakHall, random: Random, touches: number): Promise<void> {
  for (let touch = 0; touch < touches; touch += 1) {
    const sight = await hall.call(lookAround);
    const point = nextTouch(random, sight);
    if (point !== null) await tap(hall.line, point);
    await pause(glance.touch);
  }
}

/** Goes home, always by the same exhibit: what the screen before leaves in memory is then the same, too. */
export async function goHome(hall: SoakHall): Promise<void> {
  await stepHome(hall);
  await touchNamed(hall, await hall.call(lookAround), '看展项');
  await pause(glance.exhibit);
  await stepHome(hall);
}

async function stepHome(hall: SoakHall): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const sight = await hall.call(lookAround);
    if (sight.screen === 'home') return;
    const way = homeward.find((name) => named(sight, name) !== undefined);
    if (way !== undefined) await touchNamed(hall, sight, way);
    // The loop has no buttons: any touch ends it.
    else if (sight.screen === 'attract') await tap(hall.line, { x: 1200, y: 900 });
    await pause(glance.touch);
  }
  const { screen, exhibit, targets } = await hall.call(lookAround);
  const seen = targets.map(({ label }) => label).join(' | ');
  throw new Error(`No way home from ${screen} ${exhibit ?? ''}: ${seen}`);
}

function named({ targets }: Sight, name: string): Target | undefined {
  return targets.find(({ kind, label }) => kind === 'button' && label.includes(name));
}
