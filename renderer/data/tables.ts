import type { ArrivingTable, Rows, SharedTable, SyncedTable, TableName } from './rows.ts';

/**
 * Only ids, enums, counts and times may be index keys: rows will be stored encrypted, index keys cannot be. Names and codes
 * (USCC) are searched in memory.
 */
type IndexKey<Row> = Extract<keyof Row, `${string}Id` | `${string}At` | 'kind' | 'op' | 'reading'>;

/** One table: everything that differs between tables stands here and nowhere else. The primary key is always `id`. */
type TableDeclaration<Name extends TableName> = {
  readonly indexes: readonly IndexKey<Rows[Name]>[];
  /** `both`: its changes are logged in the outbox, go to the central platform and come from it; `arrives`: come only. */
  readonly syncs: Name extends SyncedTable ? 'both' : Name extends ArrivingTable ? 'arrives' : 'no';
  /** The kiosk's own database has this table too. */
  readonly kiosk: boolean;
  /** What stays readable once rows are encrypted: only `id` and the indexes, or the whole row. */
  readonly clear: 'keys' | 'all';
};

/** Every table of the database. A row type without a line here does not compile. */
export const tables: { readonly [Name in TableName]: TableDeclaration<Name> } = {
  enterprises: { indexes: ['updatedAt'], syncs: 'both', kiosk: false, clear: 'keys' },
  sessions: { indexes: ['enterpriseId'], syncs: 'both', kiosk: false, clear: 'keys' },
  answers: { indexes: ['sessionId'], syncs: 'both', kiosk: false, clear: 'keys' },
  sceneRatings: { indexes: ['sessionId'], syncs: 'both', kiosk: false, clear: 'keys' },
  evidence: { indexes: ['sessionId'], syncs: 'both', kiosk: false, clear: 'keys' },
  seals: { indexes: ['sessionId'], syncs: 'both', kiosk: false, clear: 'keys' },
  removals: { indexes: [], syncs: 'both', kiosk: false, clear: 'keys' },
  statistics: { indexes: ['kind'], syncs: 'arrives', kiosk: true, clear: 'keys' },
  directory: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  packs: { indexes: [], syncs: 'no', kiosk: true, clear: 'all' },
  outbox: { indexes: [], syncs: 'no', kiosk: false, clear: 'all' },
  journalTail: { indexes: [], syncs: 'no', kiosk: false, clear: 'all' },
  auditTrail: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  syncBases: { indexes: ['reading'], syncs: 'no', kiosk: false, clear: 'keys' },
  refusals: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  exchangedStates: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  conflicts: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  receipts: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  syncState: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  settings: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
};

export const tableNames = Object.keys(tables) as readonly TableName[];

/** Whether changes of a table are told to the central platform. */
export function isSynced(table: string): table is SyncedTable {
  return syncsOf(table) === 'both';
}

/** Whether a sync writes a table here; other tables of the protocol are not for this desk. */
export function isShared(table: string): table is SharedTable {
  return syncsOf(table) !== 'no';
}

function syncsOf(table: string) {
  return Object.hasOwn(tables, table) ? tables[table as TableName].syncs : 'no';
}

/** The declared keys of each table in Dexie's notation; the migration steps together must arrive here. */
export function declaredSchema(): Record<string, string> {
  return Object.fromEntries(tableNames.map((name) => [name, ['id', ...tables[name].indexes].join(', ')]));
}
