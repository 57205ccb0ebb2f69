import type { Enterprise } from '#shared/model/enterprise.ts';
import type { DeskDatabase } from '../database.ts';

/** One enterprise; null if there is none with this id (any more). */
export async function enterpriseById(database: DeskDatabase, id: string): Promise<Enterprise | null> {
  return (await database.enterprises.get(id)) ?? null;
}
