import type { Rows, SyncedTable, TableName } from './rows.ts';

/**
 * Only ids, enums and times may be index keys: rows will be stored encrypted, index keys cannot be. Names and codes
 * (USCC) are searched in memory.
 */
type IndexKey<Row> = Extract<keyof Row, `${string}Id` | `${string}At` | 'kind' | 'op'>;

/** One table: everything that differs between tables stands here and nowhere else. The primary key is always `id`. */
type TableDeclaration<Name extends TableName> = {
  readonly indexes: readonly IndexKey<Rows[Name]>[];
  /** Its changes are logged in the outbox and go to the central platform. */
  readonly syncs: Name extends SyncedTable ? true : false;
  /** The kiosk's own database has this table too. */
  readonly kiosk: boolean;
  /** What stays readable once rows are encrypted: only `id` and the indexes, or the whole row. */
  readonly clear: 'keys' | 'all';
};

/** Every table of the database. A row type without a line here does not compile. */
export const tables: { readonly [Name in TableName]: TableDeclaration<Name> } = {
  enterprises: { indexes: ['updatedAt'], syncs: true, kiosk: false, clear: 'keys' },
  sessions: { indexes: ['enterpriseId'], syncs: true, kiosk: false, clear: 'keys' },
  answers: { indexes: ['sessionId'], syncs: true, kiosk: false, clear: 'keys' },
  sceneRatings: { indexes: ['sessionId'], syncs: true, kiosk: false, clear: 'keys' },
  evidence: { indexes: ['sessionId'], syncs: true, kiosk: false, clear: 'keys' },
  seals: { indexes: ['sessionId'], syncs: true, kiosk: false, clear: 'keys' },
  removals: { indexes: [], syncs: true, kiosk: false, clear: 'keys' },
  directory: { indexes: [], syncs: false, kiosk: false, clear: 'keys' },
  packs: { indexes: [], syncs: false, kiosk: true, clear: 'all' },
  outbox: { indexes: [], syncs: false, kiosk: false, clear: 'all' },
  journalTail: { indexes: [], syncs: false, kiosk: false, clear: 'all' },
  auditTrail: { indexes: [], syncs: false, kiosk: false, clear: 'keys' },
  settings: { indexes: [], syncs: false, kiosk: false, clear: 'keys' },
};

export const tableNames = Object.keys(tables) as readonly TableName[];

/** Whether changes of a table are told to the central platform. */
export function isSynced(table: TableName): table is SyncedTable {
  return tables[table].syncs;
}

/** The declared keys of each table in Dexie's notation; the migration steps together must arrive here. */
export function declaredSchema(): Record<string, string> {
  return Object.fromEntries(tableNames.map((name) => [name, ['id', ...tables[name].indexes].join(', ')]));
}
