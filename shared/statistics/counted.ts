import type { Level } from '../look/levels.ts';
import type { SatisfactionDimension } from '../model/satisfaction.ts';
import type { Correctable } from '../supervision/correction.ts';

/**
 * One enterprise as it counts in the statistics, without anything that names it. `industry` and `county` as typed: only
 * those of the policy pack get groups of their own. `level` null: no diagnosis of it is through yet.
 */
export type Counted = {
  readonly industry: string;
  readonly county: string;
  readonly level: Level | null;
  /** By scene id; a scene that is not there was not rated. */
  readonly scenes: ReadonlyMap<string, Level>;
  /** 规上: above the size from which industry is counted by the state. */
  readonly aboveScale: boolean;
  /** In one of the three batches of the pilot. */
  readonly pilot: boolean;
  /** 现场检查 of it, by any centre. */
  readonly checks: readonly Correctable[];
  /** What it scores its providers, from 1 to 5: of each the newest scores, and of all of them the mean; null: none yet. */
  readonly scores: Readonly<Record<SatisfactionDimension, number>> | null;
};

/** What statistics are made by: ids of industries and targets, names of counties, as the policy pack has them. */
export type Vocabulary = {
  readonly industries: readonly string[];
  readonly counties: readonly string[];
  readonly targets: readonly string[];
};
