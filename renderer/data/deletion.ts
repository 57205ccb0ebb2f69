import type { Session } from '#shared/model/session.ts';
import type { DeskDatabase } from './database.ts';
import type { TableName } from './rows.ts';
import type { Change } from './write.ts';

/** Every table whose rows belong to one session, by its `sessionId`. */
const itemTables = ['answers', 'sceneRatings', 'evidence', 'seals'] as const satisfies readonly TableName[];
type ItemTable = (typeof itemTables)[number];

/** Every table whose rows belong to an enterprise itself, by its `enterpriseId`. */
const ownTables = ['siteChecks', 'satisfactions'] as const satisfies readonly TableName[];
type OwnTable = (typeof ownTables)[number];

/** What goes with an enterprise besides its sessions: the ids of its rows, by table; `evidence` is that of its checks. */
export type OwnRows = Readonly<Record<OwnTable | 'evidence', readonly string[]>>;

/** What goes with one session: the ids of its rows, by table. */
export type SessionRows = {
  readonly session: Session;
  readonly items: Readonly<Record<ItemTable, readonly string[]>>;
};

/** How much a deletion takes with it; `items` are answers and ratings. */
export type DeletionCounts = {
  readonly sessions: number;
  readonly items: number;
  readonly evidence: number;
  readonly seals: number;
  readonly siteChecks: number;
  readonly satisfactions: number;
};

/** Looks up, by keys, what belongs to some sessions; no row is opened, so that damaged ones go, too. */
export function rowsOfSessions(
  database: DeskDatabase,
  sessions: readonly Session[],
): Promise<readonly SessionRows[]> {
  const keysOf = (table: ItemTable, sessionId: string) =>
    database.table<unknown, string>(table).where('sessionId').equals(sessionId).primaryKeys();
  return Promise.all(
    sessions.map(async (session) => {
      const [answers, sceneRatings, evidence, seals] = await Promise.all([
        keysOf('answers', session.id),
        keysOf('sceneRatings', session.id),
        keysOf('evidence', session.id),
        keysOf('seals', session.id),
      ]);
      return { session, items: { answers, sceneRatings, evidence, seals } };
    }),
  );
}

/** Looks up, by keys, what belongs to an enterprise itself. */
export async function ownRowsOf(database: DeskDatabase, enterpriseId: string): Promise<OwnRows> {
  const keysOf = (table: OwnTable) =>
    database.table<unknown, string>(table).where('enterpriseId').equals(enterpriseId).primaryKeys();
  const [siteChecks, satisfactions] = await Promise.all([keysOf('siteChecks'), keysOf('satisfactions')]);
  return { siteChecks, satisfactions, evidence: await evidenceOfChecks(database, siteChecks) };
}

/** The ids of the evidence of some checks on site. */
export function evidenceOfChecks(
  { evidence }: DeskDatabase,
  checks: readonly string[],
): Promise<readonly string[]> {
  return evidence
    .where('sessionId')
    .anyOf([...checks])
    .primaryKeys();
}

/** Counts what goes; `own`: with the enterprise itself. */
export function countsOf(rows: readonly SessionRows[], own: OwnRows | null = null): DeletionCounts {
  const sum = (...tables: readonly ItemTable[]) =>
    rows.reduce((all, { items }) => all + tables.reduce((part, table) => part + items[table].length, 0), 0);
  return {
    sessions: rows.length,
    items: sum('answers', 'sceneRatings'),
    evidence: sum('evidence') + (own?.evidence.length ?? 0),
    seals: sum('seals'),
    siteChecks: own?.siteChecks.length ?? 0,
    satisfactions: own?.satisfactions.length ?? 0,
  };
}

/** The deletes of whole sessions; those of 示例 never reach the platform. */
export function deletesOf(rows: readonly SessionRows[]): readonly Change[] {
  return rows.flatMap(({ session: { id, sample }, items }): Change[] => [
    ...itemTables.flatMap((table) =>
      items[table].map((item): Change => ({ table, op: 'delete', id: item, sample })),
    ),
    { table: 'sessions', op: 'delete', id, sample },
  ]);
}

/** The deletes of what belongs to an enterprise itself. */
export function ownDeletesOf(own: OwnRows, sample: boolean): readonly Change[] {
  return ([...ownTables, 'evidence'] as const).flatMap((table) =>
    own[table].map((id): Change => ({ table, op: 'delete', id, sample })),
  );
}

/** What goes, as the trail tells it: without the zeros. */
export function countsInTrail(counts: DeletionCounts): string {
  const { sessions, items, evidence, seals, siteChecks, satisfactions } = counts;
  const parts = [
    [sessions, '次诊断'],
    [items, '条答案与评级'],
    [evidence, '份佐证材料'],
    [seals, '份封存记录'],
    [siteChecks, '次现场检查'],
    [satisfactions, '份满意度评价'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.length === 0 ? '没有诊断' : told.join('、');
}
