import type { DeskDatabase } from '#data/database.ts';
import type { Rows, SharedTable } from '#data/rows.ts';

/** From so many rows of one diagnosis on, all of it is read in one go: asking one by one takes several times as long. */
const manyOfOne = 8;

type Row = Rows[SharedTable];

/** The rows of a table with these ids that are here, in any order. */
export async function rowsById(
  database: DeskDatabase,
  name: SharedTable,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const table = database.table<Row, string>(name);
  const owners = new Map<string, string[]>();
  for (const id of ids) {
    const owner = id.slice(0, id.indexOf(':') + 1);
    const known = owners.get(owner);
    if (known === undefined) owners.set(owner, [id]);
    else known.push(id);
  }
  const singles: string[] = [];
  const groups: Promise<readonly Row[]>[] = [];
  const ofOwner = async (owner: string, wanted: ReadonlySet<string>) => {
    const rows = await table.where(':id').startsWith(owner).toArray();
    return rows.filter(({ id }) => wanted.has(id));
  };
  for (const [owner, wanted] of owners) {
    if (owner === '' || wanted.length < manyOfOne) singles.push(...wanted);
    else groups.push(ofOwner(owner, new Set(wanted)));
  }
  const found = await Promise.all([table.bulkGet(singles), ...groups]);
  return found.flat().filter((row) => row !== undefined);
}
