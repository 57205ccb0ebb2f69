import type { Table } from 'dexie';

/** From this many owners on, one sequential read of the whole table is quicker than one request per owner. */
const scanFrom = 400;

/**
 * The rows whose `index` is one of `owners`, grouped by owner; an owner without rows has an empty list. The reading
 * order within a group is that of the primary key.
 */
export async function rowsByOwner<Row, Index extends keyof Row & string>(
  table: Table<Row, string>,
  index: Index,
  owners: readonly (Row[Index] & string)[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  if (owners.length < scanFrom) {
    const groups = await Promise.all(owners.map((owner) => table.where(index).equals(owner).toArray()));
    return new Map(owners.map((owner, position) => [owner, groups[position] ?? []]));
  }
  const groups = new Map<unknown, Row[]>(owners.map((owner) => [owner, []]));
  for (const row of await table.toArray()) groups.get(row[index])?.push(row);
  return groups as ReadonlyMap<string, readonly Row[]>;
}
