import { readableBy, type SyncTableName } from '#shared/sync/syncTables.ts';
import type { FirstAnswer } from './decide.ts';
import { memoryRegistry, refill, type RegistryState } from './memoryRegistry.ts';
import { afterPush, bytesOf, pageBytes, pageOf } from './page.ts';
import { parseCursor, type Cursor, type Position } from './position.ts';
import { publicChanges } from './publish.ts';
import { sumsOf } from './sums.ts';
import { rowKey, settlePush, type LoggedRow, type Settled } from './settlePush.ts';
import { everyCentre, publicTables, type Device, type Storage } from './storage.ts';
import { newNonce } from './random.ts';

type CentreRows = ReadonlyMap<string, LoggedRow>;

/** All that a memory storage holds at one moment: a backup of it. Never changed. */
export type Snapshot = {
  readonly positions: readonly Position[];
  readonly rows: ReadonlyMap<string, CentreRows>;
  readonly firsts: ReadonlyMap<string, ReadonlyMap<string, FirstAnswer>>;
  readonly registry: RegistryState;
};

/** A storage in memory that can be put back to an earlier moment, as a platform is after the loss of its disk. */
export type MemoryStorage = Storage & {
  readonly snapshot: () => Snapshot;
  readonly restore: (snapshot: Snapshot) => void;
};

/**
 * An empty storage in memory. `nonce`: makes the random part of positions, for tests that must repeat themselves; no two
 * may be the same, restores or not.
 */
export function memoryStorage(nonce: () => string = newNonce): MemoryStorage {
  const registry = memoryRegistry();
  let positions: readonly Position[] = [{ sequence: 0, nonce: nonce() }];
  const rows = new Map<string, CentreRows>();
  const firsts = new Map<string, ReadonlyMap<string, FirstAnswer>>();

  const head = (): Position => positions.at(-1) ?? { sequence: 0, nonce: '' };

  /** Whether the log still has a position. A push's nonce stands for all positions in it. */
  function isKnown(position: Position | null): boolean {
    if (position === null) return true;
    return positions.find(({ sequence }) => sequence >= position.sequence)?.nonce === position.nonce;
  }

  /** The cursor; null: it is not of this log. */
  function cursorOf(text: string | null): Cursor | null {
    const cursor = parseCursor(text);
    return cursor !== null && isKnown(cursor.read) && isKnown(cursor.told) ? cursor : null;
  }

  function rowsAfter(device: Device, since: number, tables: readonly SyncTableName[]): readonly LoggedRow[] {
    return [device.centre.id, everyCentre]
      .flatMap((centre) => [...(rows.get(centre)?.values() ?? [])])
      .filter(({ sequence, row }) => sequence > since && tables.includes(row.table))
      .sort((one, other) => one.sequence - other.sequence);
  }

  function write(centre: string, settled: Settled): void {
    const byKey = settled.rows.map((logged): [string, LoggedRow] => [rowKey(logged.row), logged]);
    rows.set(centre, new Map([...(rows.get(centre) ?? []), ...byKey]));
    firsts.set(centre, new Map([...(firsts.get(centre) ?? []), ...settled.firsts]));
    if (settled.head !== head()) positions = [...positions, settled.head];
  }

  const known = (centre: string) => ({
    head: head(),
    rows: rows.get(centre) ?? new Map<string, LoggedRow>(),
    firsts: firsts.get(centre) ?? new Map<string, FirstAnswer>(),
  });

  return {
    ...registry,
    async push(device, text, changes) {
      const cursor = cursorOf(text);
      if (cursor === null) return 'cursorUnknown';
      const since = cursor.read?.sequence ?? 0;
      const isBehind = rowsAfter(device, since, readableBy(device.scope)).length > 0;
      const settled = settlePush(device, changes, known(device.centre.id), nonce());
      write(device.centre.id, settled);
      return { answers: [...settled.answers], ...afterPush(cursor, isBehind, settled.head) };
    },
    async pull(device, { since, tables, limit }) {
      const cursor = cursorOf(since);
      if (cursor === null) return 'cursorUnknown';
      const found = rowsAfter(device, cursor.read?.sequence ?? 0, tables);
      let bytes = 0;
      const page = found.slice(0, limit).filter((row, index) => {
        bytes += bytesOf(row);
        return index === 0 || bytes <= pageBytes;
      });
      return pageOf(page, page.length < found.length, head(), cursor);
    },
    async summary({ centre }, tables) {
      const readable = [centre.id, everyCentre].flatMap((one) => [...(rows.get(one)?.values() ?? [])]);
      return sumsOf(
        tables,
        readable.map(({ row }) => row).filter(({ fields }) => fields !== null),
      );
    },
    async changedAfter(since, tables, limit) {
      return [...rows]
        .flatMap(([centre, held]) =>
          [...held.values()].map(({ row, sequence }) => ({ centre, row, sequence })),
        )
        .filter(({ row, sequence }) => sequence > since && tables.includes(row.table))
        .sort((one, other) => one.sequence - other.sequence)
        .slice(0, limit);
    },
    async publish(table, publicRows, now) {
      if (!publicTables.has(table)) throw new Error(`"${table}" is no public table.`);
      const before = known(everyCentre);
      write(everyCentre, publicChanges(table, publicRows, before, now, nonce()));
    },
    async close() {},
    snapshot: () => ({
      positions,
      rows: new Map(rows),
      firsts: new Map(firsts),
      registry: registry.state(),
    }),
    restore(snapshot) {
      positions = snapshot.positions;
      refill(rows, snapshot.rows);
      refill(firsts, snapshot.firsts);
      registry.restore(snapshot.registry);
    },
  };
}
