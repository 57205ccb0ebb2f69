import { smallestGroup } from '../model/statistic.ts';
import type { Level } from '../look/levels.ts';
import { cellsOf } from './cells.ts';
import type { Counted } from './counted.ts';
import { disclosureOver } from './disclosure.ts';

export type TargetKind = Pick<Counted, 'level' | 'aboveScale' | 'pilot'>;

/** The enterprises that targets are the numbers of, in the order in which they are told. */
export const targetGroups = {
  pilots: ({ pilot }: TargetKind) => pilot,
  level4: (kind: TargetKind) => reaches(4, kind),
  aboveScale: (kind: TargetKind) => kind.aboveScale && reaches(0, kind),
  aboveScaleLevel2: (kind: TargetKind) => kind.aboveScale && reaches(2, kind),
} as const;

/** Whether an enterprise was diagnosed and is at this level or above. */
export function reaches(least: Level, { level }: Pick<Counted, 'level'>): boolean {
  return level !== null && level >= least;
}

/** Where the city stands with a target, in the target's own unit. */
export type TargetValue = { readonly target: string; readonly value: number };

/**
 * The targets of the plan that follow from what the platform holds. One that is met by fewer than five enterprises, or
 * would tell of so few together with the levels of all enterprises, which are cut at `cuts`, is left out.
 *
 * - `pilots`: enterprises in one of the three batches, diagnosed or not.
 * - `level2`: of the enterprises above the scale that were diagnosed, the percentage at level two or above.
 * - `level4`: enterprises at level four.
 *
 * The others cannot be counted, since no row tells of them: `workshops` (车间、工厂 are no rows), `benchmarks` (标杆 is
 * awarded by the city and none of the honours that are recorded), `rdCentres`, `solutions` (those of the packs are not
 * what was bred in the pilot), `chainCases`, `integrators` and `vendors`.
 */
export function targetValues(
  enterprises: readonly Counted[],
  cuts: readonly Level[],
  targets: readonly string[],
): readonly TargetValue[] {
  const cells = cellsOf(enterprises, ({ level, aboveScale, pilot }): TargetKind => ({
    level,
    aboveScale,
    pilot,
  }));
  const { publish } = disclosureOver(cells.map(({ size }) => size));
  /** How many enterprises are of a kind; null where it may not be told. */
  const told = (isWanted: (kind: TargetKind) => boolean): number | null => {
    const size = cells.reduce((sum, cell) => sum + (isWanted(cell.kind) ? cell.size : 0), 0);
    return size >= smallestGroup && publish(cells.map(({ kind }) => isWanted(kind))) ? size : null;
  };
  for (const cut of [0, ...cuts] as const) publish(cells.map(({ kind }) => reaches(cut, kind)));
  const values: Readonly<Record<string, () => number | null>> = {
    pilots: () => told(targetGroups.pilots),
    level4: () => told(targetGroups.level4),
    level2: () => {
      const all = told(targetGroups.aboveScale);
      const reached = all === null ? null : told(targetGroups.aboveScaleLevel2);
      return all === null || reached === null ? null : Math.round((reached / all) * 1000) / 10;
    },
  };
  return Object.entries(values)
    .filter(([target]) => targets.includes(target))
    .flatMap(([target, valueOf]) => {
      const value = valueOf();
      return value === null ? [] : [{ target, value }];
    });
}
