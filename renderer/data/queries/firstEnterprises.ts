import type { Enterprise } from '#shared/model/enterprise.ts';
import type { DeskDatabase } from '../database.ts';

/** The enterprises changed last, newest first: the first page at start, read by index without touching the rest. */
export function firstEnterprises(database: DeskDatabase, limit: number): Promise<readonly Enterprise[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
  return database.enterprises.orderBy('updatedAt').reverse().limit(limit).toArray();
}
