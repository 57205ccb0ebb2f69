import type { Enterprise } from '#shared/model/enterprise.ts';
import { success, type Result } from '#shared/model/result.ts';
import type { DeskDatabase } from '../database.ts';
import { rowsByOwner } from '../queries/rowsByOwner.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write, type Change } from '../write.ts';

/** What went, and the 示例 enterprises that stayed because the user added sessions of their own to them. */
export type SampleRemoval = {
  readonly enterprises: number;
  readonly sessions: number;
  readonly kept: readonly Enterprise[];
};

/**
 * Removes every row marked 示例 with what belongs to it, in one step. A 示例 enterprise with a session that the user
 * made is kept together with that session and is an ordinary enterprise from then on.
 */
export function removeSample(database: DeskDatabase): Promise<Result<SampleRemoval, StorageCode>> {
  return alone(database, async () => {
    const now = Date.now();
    const { enterprises, sessions, items } = await sampleRows(database);
    const removed = enterprises.filter(({ inUse }) => !inUse).map(({ row }) => row);
    const kept = enterprises
      .filter(({ inUse }) => inUse)
      .map(({ row }) => ({ ...row, sample: false, updatedAt: now }));
    const changes: readonly Change[] = [
      ...removed.map(({ id }) => gone('enterprises', id)),
      ...sessions.map((id) => gone('sessions', id)),
      ...items.answers.map((id) => gone('answers', id)),
      ...items.sceneRatings.map((id) => gone('sceneRatings', id)),
      ...kept.map((row): Change => ({ table: 'enterprises', op: 'put', row })),
    ];
    const written = await write(database, changes, { now });
    return written.ok ? success({ enterprises: removed.length, sessions: sessions.length, kept }) : written;
  });
}

function gone(table: Change['table'], id: string): Change {
  return { table, op: 'delete', id, sample: true };
}

/** The mark is no index key (it would tell about encrypted rows), and removal is rare: so read and look. */
async function sampleRows({ enterprises, sessions, answers, sceneRatings }: DeskDatabase) {
  const [allEnterprises, allSessions] = await Promise.all([enterprises.toArray(), sessions.toArray()]);
  const inUse = new Set(allSessions.filter((row) => !row.sample).map((row) => row.enterpriseId));
  const sampleSessions = allSessions.filter((row) => row.sample).map(({ id }) => id);
  const [itsAnswers, itsRatings] = await Promise.all([
    rowsByOwner(answers, 'sessionId', sampleSessions),
    rowsByOwner(sceneRatings, 'sessionId', sampleSessions),
  ]);
  const ids = (groups: ReadonlyMap<string, readonly { readonly id: string }[]>) =>
    [...groups.values()].flat().map(({ id }) => id);
  return {
    enterprises: allEnterprises.filter((row) => row.sample).map((row) => ({ row, inUse: inUse.has(row.id) })),
    sessions: sampleSessions,
    items: { answers: ids(itsAnswers), sceneRatings: ids(itsRatings) },
  };
}
