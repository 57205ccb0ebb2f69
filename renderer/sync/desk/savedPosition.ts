import type { DeskDatabase } from '#data/database.ts';
import type { Change } from '#data/write.ts';
import { z } from '#shared/model/zod.ts';
import type { Fields } from '#shared/sync/fields.ts';
import { syncTableNames, type SyncTableName } from '#shared/sync/syncTables.ts';
import { firstPosition, type Position } from '../syncStore.ts';

const id = 'position';

const positionSchema = z.object({
  cursor: z.string().nullable(),
  reading: z.int().min(1),
  afterRestore: z.boolean(),
  sent: z.array(
    z.object({
      table: z.enum(syncTableNames as [SyncTableName]),
      id: z.string(),
      changeId: z.string(),
      fields: z.custom<Fields>((value) => typeof value === 'object').nullable(),
      stamp: z.string().optional(),
    }),
  ),
});

/** How far this desk has come; at the beginning where nothing is saved, or nothing that can be read. */
export async function savedPosition({ syncState }: DeskDatabase): Promise<Position> {
  const parsed = positionSchema.safeParse((await syncState.get(id))?.value);
  return parsed.success ? parsed.data : firstPosition;
}

/** The change that saves a position. */
export function positionChange(position: Position): Change {
  return { table: 'syncState', op: 'put', row: { id, value: position } };
}
