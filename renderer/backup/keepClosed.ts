import type { DeskDatabase } from '#data/database.ts';
import type { Change } from '#data/write.ts';
import { isClosed } from '#shared/model/session.ts';
import type { TablePlan } from './planRestore.ts';

/**
 * What a closed session lacks, it lacked when it was sealed: adding it would break its seal. Such rows count as different
 * content and not as missing, so that only an exact restore brings them.
 */
export async function keepClosed<Plans extends Readonly<Record<string, TablePlan>>>(
  database: DeskDatabase,
  plans: Plans,
): Promise<Plans> {
  const added = Object.values(plans).flatMap(({ missing }) =>
    missing.flatMap((change) => ownerOf(change) ?? []),
  );
  const closed = new Set<string>();
  for (const id of new Set(added)) {
    // A row that cannot be opened is brought back by the restore itself.
    const session = await database.sessions.get(id).catch(() => undefined);
    if (session !== undefined && isClosed(session)) closed.add(id);
  }
  if (closed.size === 0) return plans;
  const entries = Object.entries(plans).map(([table, plan]) => [table, withKept(plan, closed)]);
  return Object.fromEntries(entries) as Plans;
}

function withKept(plan: TablePlan, closed: ReadonlySet<string>): TablePlan {
  const isOfClosed = (change: Change) => closed.has(ownerOf(change) ?? '');
  return {
    ...plan,
    missing: plan.missing.filter((change) => !isOfClosed(change)),
    changed: [...plan.changed, ...plan.missing.filter(isOfClosed)],
  };
}

/** The session whose sealed content a put row belongs to; null for every other row. */
function ownerOf(change: Change): string | null {
  if (change.op === 'delete') return null;
  switch (change.table) {
    case 'answers':
    case 'sceneRatings':
    case 'evidence':
      return change.row.sessionId;
    default:
      return null;
  }
}
