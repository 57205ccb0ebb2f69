/** What a device may do, by its enrolment: a consultant's laptop or a kiosk in the hall. */
export const scopes = ['consultant', 'kiosk'] as const;
export type Scope = (typeof scopes)[number];

type SyncTable = { readonly reads: readonly Scope[]; readonly writes: readonly Scope[] };

const both = scopes;
const consultants = ['consultant'] as const;
const kiosks = ['kiosk'] as const;

/**
 * Every table of the protocol, and who may read and write its rows; the platform refuses everything else. Tables that a
 * kiosk reads hold nothing of a single enterprise.
 */
export const syncTables = {
  enterprises: { reads: consultants, writes: consultants },
  sessions: { reads: consultants, writes: consultants },
  answers: { reads: consultants, writes: consultants },
  sceneRatings: { reads: consultants, writes: consultants },
  evidence: { reads: consultants, writes: consultants },
  seals: { reads: consultants, writes: consultants },
  removals: { reads: consultants, writes: consultants },
  /** 数据汇聚: the platform's own aggregates; groups under five enterprises are merged before they are stored. */
  statistics: { reads: both, writes: [] },
  activities: { reads: both, writes: consultants },
  usageCounts: { reads: consultants, writes: kiosks },
  signIns: { reads: consultants, writes: kiosks },
  selfChecks: { reads: consultants, writes: kiosks },
  /** 需求登记: a visitor's at a kiosk, which never reads any back, or a consultant's. */
  demands: { reads: consultants, writes: both },
  siteChecks: { reads: consultants, writes: consultants },
  satisfactions: { reads: consultants, writes: consultants },
} as const satisfies Readonly<Record<string, SyncTable>>;

export type SyncTableName = keyof typeof syncTables;

export const syncTableNames = Object.keys(syncTables) as readonly SyncTableName[];

/** Tables whose rows a device of this scope may read. */
export function readableBy(scope: Scope): readonly SyncTableName[] {
  return syncTableNames.filter((name) => mayRead(scope, name));
}

/** Whether a device of this scope may read the rows of a table. */
export function mayRead(scope: Scope, table: SyncTableName): boolean {
  const { reads }: SyncTable = syncTables[table];
  return reads.includes(scope);
}

/** Whether a device of this scope may write rows of a table. */
export function mayWrite(scope: Scope, table: SyncTableName): boolean {
  const { writes }: SyncTable = syncTables[table];
  return writes.includes(scope);
}
