import type { TableName } from '#data/rows.ts';

/**
 * What a restore brings back, owners before what belongs to them: should a large restore be cut short, no row stands
 * without its owner. What the hall wrote (`HallTable`) comes from the platform again: a desk never tells it. The outbox, the directory and the journal's tail follow from the writing.
 */
export const restoredTables = [
  'packs',
  'settings',
  'enterprises',
  'sessions',
  'answers',
  'sceneRatings',
  'evidence',
  'seals',
  'removals',
  'activities',
  'demands',
  'siteChecks',
  'satisfactions',
  'conflicts',
] as const satisfies readonly TableName[];

export type RestoredTable = (typeof restoredTables)[number];

/**
 * Whose rows are never wrong to have; even an exact restore leaves those that are only here. An edition of a pack may be
 * open on screen, that something was deleted stays true when it is back, and two texts wait for a person until one settles it.
 */
export const keptTables: readonly RestoredTable[] = ['packs', 'removals', 'conflicts'];
