import type { Rows, SharedTable } from '#data/rows.ts';
import { isSynced } from '#data/tables.ts';
import type { Fields, Json } from '#shared/sync/fields.ts';
import { rowSchemas } from './rowSchemas.ts';

/** What the platform is told of a row: everything but its id, which stands beside, and the mark of 示例 rows, which stay here. */
export function fieldsOf(row: Rows[SharedTable]): Fields {
  const { id: _id, sample: _sample, ...fields } = { sample: false, ...row };
  // Rows are plain JSON already: they lie encrypted as such.
  const entries = Object.entries(fields as Record<string, Json | undefined>);
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** The row that these fields make; null where this app could not read it. */
export function rowOf<Name extends SharedTable>(table: Name, id: string, fields: Fields): Rows[Name] | null {
  const row = { ...fields, id, ...(isSynced(table) ? { sample: false } : {}) };
  // As it came, not as the schema gives it back: fields of a newer app stay.
  return rowSchemas[table].safeParse(row).success ? (row as unknown as Rows[Name]) : null;
}
