import { holdSame, type Fields } from '#shared/sync/fields.ts';
import { notesAfter, noteHanded } from '#shared/sync/exchange/handed.ts';
import { packRow } from '#shared/sync/exchange/packRow.ts';
import { takeState } from '#shared/sync/exchange/takeState.ts';
import type { HandedState, ReplicaRow } from '#shared/sync/replica.ts';
import {
  firstPosition,
  type RowClash,
  type Position,
  type RowKey,
  type SyncStore,
  type UntoldRow,
} from '#sync/syncStore.ts';
import type { HistoryDesk } from './playHistory.ts';

/** A desk's data in memory, for tests of the engine: what a crash leaves is what its last whole step left. */
export type MemoryStore = SyncStore & {
  /** A person at this desk sets a row's fields, or (null) deletes it. */
  readonly edit: (key: RowKey, fields: Fields | null, changedAt: number) => void;
  readonly row: (key: RowKey) => ReplicaRow;
  readonly rows: () => ReadonlyMap<string, ReplicaRow>;
  readonly clashes: () => readonly RowClash[];
  /** Makes an exchange package; `replica`: this desk's id. */
  readonly pack: HistoryDesk['pack'];
  /** Takes in a package, in steps of a few rows. */
  readonly take: HistoryDesk['take'];
};

/** Rows that a step of a package takes in. */
const rowsInStep = 2;

const absent: ReplicaRow = { fields: null, base: null, untold: null };

/**
 * `interrupt` is called before and after each step; it may throw, as a crash would. `samePlatform`: what packages tell
 * of the platform counts here.
 */
export function createMemoryStore(
  newChangeId: () => string,
  interrupt: () => void,
  samePlatform = true,
): MemoryStore {
  const rows = new Map<string, ReplicaRow>();
  const keys = new Map<string, RowKey>();
  const clashes: RowClash[] = [];
  let position: Position = firstPosition;

  const nameOf = ({ table, id }: RowKey) => `${table}/${id}`;
  const row = (key: RowKey) => rows.get(nameOf(key)) ?? absent;
  const put = (key: RowKey, { fields, base, untold }: ReplicaRow, notes: readonly HandedState[] = []) => {
    const before = row(key);
    const past = notesAfter(before, { fields, base, untold });
    const handed = noteHanded(before.handed ?? [], [...past, ...notes]);
    keys.set(nameOf(key), key);
    rows.set(nameOf(key), { fields, base, untold, handed });
  };
  const sentOf = (key: RowKey) => position.sent.filter((one) => nameOf(one) === nameOf(key));
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
    untold: async (most, except = []) => {
      const left = new Set(except.map(nameOf));
      return step(() =>
        listed(Infinity, ({ untold }) => untold !== null && untold.refused === null)
          .filter(({ key }) => !left.has(nameOf(key)))
          .slice(0, most),
      );
    },
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
    pack: async (replica) =>
      step(() => {
        const packed = [...keys.values()].flatMap((key) => {
          const one = packRow(row(key), { ...key, replica, person: replica, sent: sentOf(key) }, newChangeId);
          if (one?.note) put(key, row(key), [one.note]);
          return one === null ? [] : [one.row];
        });
        return { from: replica, rows: packed };
      }),
    take: async ({ from, rows: given }, replica) => {
      for (let start = 0; start < given.length; start += rowsInStep) {
        await step(() => {
          for (const incoming of given.slice(start, start + rowsInStep)) {
            const key = { table: incoming.table, id: incoming.id };
            const context = { replica, newChangeId, from, samePlatform };
            const asked = clashes.filter((one) => nameOf(one.key) === nameOf(key));
            const taken = takeState(
              row(key),
              incoming,
              context,
              asked.map(({ clash }) => clash),
            );
            put(key, taken.row, taken.handed);
            for (const clash of taken.clashes) clashes.push({ key, clash });
          }
        });
      }
    },
  };
}
