import { readableBy } from '#shared/sync/syncTables.ts';
import { afterPush, pageOf } from './page.ts';
import { publicChanges } from './publish.ts';
import { ensureSchema } from './schema.ts';
import { settlePush } from './settlePush.ts';
import type { Database } from './sql.ts';
import { cursorOf, hasRowsAfter, lockHead, readHead, readKnown, readPage, writeSettled } from './sqlLog.ts';
import { readChangedAfter, readRevs } from './sqlRows.ts';
import { sqlRegistry } from './sqlRegistry.ts';
import { everyCentre, publicTables, type Storage } from './storage.ts';
import { sumsOf } from './sums.ts';
import { newNonce, newUuid } from './random.ts';

/** A storage in a database, whose tables are made where they are missing. */
export async function sqlStorage(database: Database): Promise<Storage> {
  await database.transaction((sql) => ensureSchema(sql, newNonce()));
  return {
    ...sqlRegistry(database),
    async push(device, text, changes) {
      return database.transaction(async (sql) => {
        const centre = device.centre.id;
        const head = await lockHead(sql);
        const cursor = await cursorOf(sql, text);
        if (cursor === null) return 'cursorUnknown';
        const since = cursor.read?.sequence ?? 0;
        const tables = readableBy(device.scope);
        const isBehind = await hasRowsAfter(sql, [centre, everyCentre], since, tables);
        const known = await readKnown(sql, centre, head, changes);
        const settled = settlePush(device, changes, known, newNonce());
        await writeSettled(sql, centre, head, settled);
        return { answers: [...settled.answers], ...afterPush(cursor, isBehind, settled.head) };
      });
    },
    async pull(device, { since, tables, limit }) {
      const cursor = await cursorOf(database, since);
      if (cursor === null) return 'cursorUnknown';
      // The head first: a row that a push moves behind it meanwhile comes with the next page.
      const head = await readHead(database);
      const range = { since: cursor.read?.sequence ?? 0, until: head.sequence };
      const centres = [device.centre.id, everyCentre] as const;
      const { rows, more } = await readPage(database, centres, range, tables, limit);
      return pageOf(rows, more, head, cursor);
    },
    async summary({ centre }, tables) {
      return sumsOf(tables, await readRevs(database, [centre.id, everyCentre], tables));
    },
    changedAfter: (sequence, tables, limit) => readChangedAfter(database, sequence, tables, limit),
    async publish(table, publicRows, now) {
      if (!publicTables.has(table)) throw new Error(`"${table}" is no public table.`);
      await database.transaction(async (sql) => {
        const head = await lockHead(sql);
        const keys = publicRows.map(({ id }) => ({ table, id, changeId: newUuid() }));
        const known = await readKnown(sql, everyCentre, head, keys);
        await writeSettled(sql, everyCentre, head, publicChanges(table, publicRows, known, now, newNonce()));
      });
    },
    close: () => database.close(),
  };
}
