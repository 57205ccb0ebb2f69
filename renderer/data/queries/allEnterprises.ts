import type { Enterprise } from '#shared/model/enterprise.ts';
import type { DeskDatabase } from '../database.ts';
import { readDirectory } from '../directory.ts';

/** Every enterprise, in no particular order; search and order are done in memory. */
export function allEnterprises(database: DeskDatabase): Promise<readonly Enterprise[]> {
  return readDirectory(database);
}
