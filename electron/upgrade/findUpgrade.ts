import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { copiesFolder } from './copyName.ts';
import { readStepRecord } from './stepRecord.ts';

/** The database is of step `from` and will be upgraded to `to`, but no copy of it was made for that yet. */
export type Upgrade = { readonly from: number; readonly to: number };

/** Where Chromium keeps the databases of the app's own pages. */
export const databasesFolder = 'IndexedDB';

/**
 * Whether this start needs a safety copy first; null at every ordinary start, which costs the reading of one small file.
 * To be asked before any page opens its database.
 */
export function findUpgrade(userData: string, newest: number): Upgrade | null {
  const record = readStepRecord(userData);
  const from = record?.step ?? 0;
  // A newer database is no upgrade: the page refuses it in words and touches nothing.
  if (from >= newest) return null;
  if (!hasDatabase(userData)) return null;
  const copy = record?.copy ?? null;
  if (copy !== null && existsSync(path.join(userData, copiesFolder, copy))) return null;
  return { from, to: newest };
}

/** Without a keyring no database can be opened, hence none upgraded: at a first start there is nothing to copy. */
function hasDatabase(userData: string): boolean {
  const databases = path.join(userData, databasesFolder);
  const names = existsSync(databases) ? readdirSync(databases) : [];
  return names.some((name) => name.endsWith('.leveldb')) && existsSync(path.join(userData, 'vault'));
}
