import type { TableName } from '#data/rows.ts';

/**
 * What a restore brings back, owners before what belongs to them: should a large restore be cut short, no row stands
 * without its owner. The outbox, the directory and the journal's tail follow from the writing.
 */
export const restoredTables = [
  'packs',
  'settings',
  'enterprises',
  'sessions',
  'answers',
  'sceneRatings',
] as const satisfies readonly TableName[];

export type RestoredTable = (typeof restoredTables)[number];
