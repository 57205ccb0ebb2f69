import type { ListedConflict } from '#data/queries/openConflicts.ts';
import type { SyncedPlace } from '#data/queries/syncedPlaces.ts';
import { formatDate } from '#shared/look/formatDate.ts';
import { sessionKindNames } from '#shared/model/session.ts';

/** The conflicts of one diagnosis, or of one enterprise's own record, row by row. */
export type ConflictGroup = {
  readonly key: string;
  readonly title: string;
  readonly subtitle: string;
  readonly place: SyncedPlace;
  readonly conflicts: readonly ListedConflict[];
};

/** Groups conflicts by what they belong to, in the order in which they were found; those of a row stand together. */
export function groupConflicts(listed: readonly ListedConflict[]): readonly ConflictGroup[] {
  const groups = new Map<string, ListedConflict[]>();
  for (const one of listed) {
    const { conflict, place } = one;
    const key = place.sessionId ?? `${conflict.table}/${conflict.rowId}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups].flatMap(([key, conflicts]): readonly ConflictGroup[] => {
    const [first] = conflicts;
    if (first === undefined) return [];
    return [{ key, ...placeInWords(first.place), place: first.place, conflicts: byRow(conflicts) }];
  });
}

/** What a row belongs to, in words: the enterprise, and the diagnosis where it is one's. */
export function placeInWords({
  enterprise,
  session,
  sessionId,
  removedName,
  name,
  row,
}: Pick<SyncedPlace, 'enterprise' | 'session' | 'sessionId' | 'removedName' | 'name' | 'row'>): {
  readonly title: string;
  readonly subtitle: string;
} {
  if (session === null && sessionId !== null) {
    return { title: removedName ?? '已不在本机的诊断', subtitle: '诊断已被删除' };
  }
  const subtitle = session === null ? '' : `${sessionKindNames[session.kind]} ${formatDate(session.date)}`;
  if (enterprise !== null) return { title: enterprise.name, subtitle };
  // What belongs to nothing that is here: its own name says what it is about.
  if (sessionId === null && name !== null) return { title: name, subtitle: kindInWords(row) };
  return { title: removedName ?? '已不在本机的企业', subtitle: subtitle === '' ? '档案已被删除' : subtitle };
}

/** What a row is that belongs to no enterprise. */
function kindInWords(row: SyncedPlace['row']): string {
  if (row === null || 'removedBy' in row) return '删除记录';
  if ('speaker' in row) return '活动';
  return 'registeredAt' in row ? '需求登记' : '展厅';
}

function byRow(conflicts: readonly ListedConflict[]): readonly ListedConflict[] {
  const rows = new Map<string, ListedConflict[]>();
  for (const one of conflicts) {
    const key = `${one.conflict.table}/${one.conflict.rowId}`;
    rows.set(key, [...(rows.get(key) ?? []), one]);
  }
  return [...rows.values()].flat();
}
