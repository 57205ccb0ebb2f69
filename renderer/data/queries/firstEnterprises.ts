import type { Enterprise } from '#shared/model/enterprise.ts';
import type { DeskDatabase } from '../database.ts';
import { enterprisesIn } from '../directory.ts';
import { takeDirectoryAhead } from '../directoryAhead.ts';
import type { StoredRow } from '../middleware.ts';
import type { DirectoryBlock } from '../rows.ts';
import { allEnterprises } from './allEnterprises.ts';

/** Every enterprise at the start of the window: from the blocks that were read ahead, else from storage. */
export async function firstEnterprises(database: DeskDatabase): Promise<readonly Enterprise[]> {
  const stored = await takeDirectoryAhead();
  if (stored === null) return allEnterprises(database);
  const open = async (row: StoredRow) => (await database.gate.open('directory', row)) as DirectoryBlock;
  return enterprisesIn(await Promise.all(stored.map(open)));
}
