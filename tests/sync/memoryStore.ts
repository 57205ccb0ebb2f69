import { holdSame, type Fields } from '#shared/sync/fields.ts';
import type { ReplicaRow } from '#shared/sync/replica.ts';
import {
  firstPosition,
  type RowClash,
  type Position,
  type RowKey,
  type SyncStore,
  type UntoldRow,
} from '#sync/syncStore.ts';

/** A desk's data in memory, for tests of the engine: what a crash leaves is what its last whole step left. */
export type MemoryStore = SyncStore & {
  /** A person at this desk sets a row's fields, or (null) deletes it. */
  readonly edit: (key: RowKey, fields: Fields | null, changedAt: number) => void;
  readonly row: (key: RowKey) => ReplicaRow;
  readonly rows: () => ReadonlyMap<string, ReplicaRow>;
  readonly clashes: () => readonly RowClash[];
};

const absent: ReplicaRow = { fields: null, base: null, untold: null };

/** `interrupt` is called before and after each step; it may throw, as a crash would. */
export function createMemoryStore(newChangeId: () => string, interrupt: () => void): MemoryStore {
  const rows = new Map<string, ReplicaRow>();
  const keys = new Map<string, RowKey>();
  const clashes: RowClash[] = [];
  let position: Position = firstPosition;

  const nameOf = ({ table, id }: RowKey) => `${table}/${id}`;
  const row = (key: RowKey) => rows.get(nameOf(key)) ?? absent;
  const put = (key: RowKey, value: ReplicaRow) => {
    keys.set(nameOf(key), key);
    rows.set(nameOf(key), value);
  };
  const step = <Value>(work: () => Value): Promise<Value> => {
    interrupt();
    const value = work();
    interrupt();
    return Promise.resolve(value);
  };
  const listed = (most: number, chosen: (row: ReplicaRow) => boolean): UntoldRow[] =>
    [...keys.values()]
      .map((key) => ({ key, row: row(key) }))
      .filter((one) => chosen(one.row))
      .slice(0, most);

  return {
    position: async () => step(() => position),
    untold: async (most) =>
      step(() => listed(most, ({ untold }) => untold !== null && untold.refused === null)),
    update: async (changed, take, next) =>
      step(() => {
        const after = take(changed.map(row));
        if (after === null) return null;
        after.forEach((one, index) => {
          const key = changed[index] as RowKey;
          put(key, one.row);
          for (const clash of one.clashes) clashes.push({ key, clash });
        });
        position = next;
        return after;
      }),
    note: async (next) =>
      step(() => {
        position = next;
      }),
    unseenSince: async (reading, most) =>
      step(() => listed(most, ({ base }) => base !== null && base.reading < reading).map(({ key }) => key)),
    count: async (table) =>
      step(
        () =>
          listed(Infinity, ({ fields }) => fields !== null).filter(({ key }) => key.table === table).length,
      ),
    edit: (key, fields, changedAt) => {
      const before = row(key);
      if (holdSame(before.fields, fields)) return;
      put(key, { ...before, fields, untold: { changeId: newChangeId(), changedAt, refused: null } });
    },
    row,
    rows: () => rows,
    clashes: () => clashes,
  };
}
