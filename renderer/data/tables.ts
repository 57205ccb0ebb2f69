import type { ArrivingTable, Rows, SharedTable, SyncedTable, TableName } from './rows.ts';

/**
 * Only ids, enums, counts and times may be index keys: rows will be stored encrypted, index keys cannot be. Names and codes
 * (USCC) are searched in memory.
 */
type IndexKey<Row> = Extract<keyof Row, `${string}Id` | `${string}At` | 'kind' | 'op' | 'reading'>;

/** One table: everything that differs between tables stands here and nowhere else. The primary key is always `id`. */
type TableDeclaration<Name extends TableName> = {
  readonly indexes: readonly IndexKey<Rows[Name]>[];
  /**
   * `both`: its changes are logged in the outbox, go to the central platform and come from it; `arrives`: come only. Which
   * of them a device may tell follows from its scope (`mayWrite` in `shared/sync/syncTables.ts`): those of `HallTable` are
   * written by commands that only the hall may use.
   */
  readonly syncs: Name extends SyncedTable ? 'both' : Name extends ArrivingTable ? 'arrives' : 'no';
  /** The kiosk's own database has this table too: it holds nothing of any enterprise, or only what a sync needs. */
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
  activities: { indexes: ['startAt'], syncs: 'both', kiosk: true, clear: 'keys' },
  signIns: { indexes: ['activityId'], syncs: 'both', kiosk: true, clear: 'keys' },
  demands: { indexes: ['activityId'], syncs: 'both', kiosk: true, clear: 'keys' },
  selfChecks: { indexes: [], syncs: 'both', kiosk: true, clear: 'keys' },
  usageCounts: { indexes: [], syncs: 'both', kiosk: true, clear: 'keys' },
  siteChecks: { indexes: ['enterpriseId'], syncs: 'both', kiosk: false, clear: 'keys' },
  satisfactions: { indexes: ['enterpriseId'], syncs: 'both', kiosk: false, clear: 'keys' },
  directory: { indexes: [], syncs: 'no', kiosk: false, clear: 'keys' },
  packs: { indexes: [], syncs: 'no', kiosk: true, clear: 'all' },
  outbox: { indexes: [], syncs: 'no', kiosk: true, clear: 'all' },
  journalTail: { indexes: [], syncs: 'no', kiosk: true, clear: 'all' },
  auditTrail: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
  syncBases: { indexes: ['reading'], syncs: 'no', kiosk: true, clear: 'keys' },
  refusals: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
  exchangedStates: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
  conflicts: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
  receipts: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
  syncState: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
  settings: { indexes: [], syncs: 'no', kiosk: true, clear: 'keys' },
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
