import type { Enterprise } from '#shared/model/enterprise.ts';
import type { DeskDatabase } from '../database.ts';
import { enterprisesIn } from '../directory.ts';
import { takeDirectoryAhead } from '../directoryAhead.ts';
import type { DirectoryBlock } from '../rows.ts';
import { allEnterprises } from './allEnterprises.ts';

/** Every enterprise at the start of the window: from the blocks that were read ahead, else from storage. */
export async function firstEnterprises(database: DeskDatabase): Promise<readonly Enterprise[]> {
  const stored = await takeDirectoryAhead();
  if (stored === null) return allEnterprises(database);
  return enterprisesIn(stored.map((row) => database.gate.open('directory', row) as DirectoryBlock));
}
