import type { Enterprise } from '#shared/model/enterprise.ts';
import { success, type Result } from '#shared/model/result.ts';
import { aloneIfAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { deletesOf, evidenceOfChecks, ownDeletesOf, rowsOfSessions } from '../deletion.ts';
import type { StorageCode } from '../storageFailure.ts';
import { write, type Change } from '../write.ts';

/** What went, and the 示例 enterprises that stayed because the user added something of their own to them. */
export type SampleRemoval = {
  readonly enterprises: number;
  readonly sessions: number;
  readonly kept: readonly Enterprise[];
};

/**
 * Removes every row marked 示例 with what belongs to it, in one step. A 示例 enterprise with a session that the user
 * made (or a check, or a score) is kept together with that and is an ordinary enterprise from then on.
 */
export function removeSample(
  database: DeskDatabase,
): Promise<Result<SampleRemoval, StorageCode | 'notAllowed'>> {
  return aloneIfAllowed(database, 'loadSample', async () => {
    const now = Date.now();
    const { enterprises, sessions, own } = await sampleRows(database);
    const removed = enterprises.filter(({ inUse }) => !inUse).map(({ row }) => row);
    const kept = enterprises
      .filter(({ inUse }) => inUse)
      .map(({ row }) => ({ ...row, sample: false, updatedAt: now }));
    const changes: readonly Change[] = [
      ...ownDeletesOf(own, true),
      ...removed.map(({ id }): Change => ({ table: 'enterprises', op: 'delete', id, sample: true })),
      ...deletesOf(await rowsOfSessions(database, sessions)),
      ...kept.map((row): Change => ({ table: 'enterprises', op: 'put', row })),
    ];
    const counts = `${removed.length} 家企业、${sessions.length} 次诊断`;
    const audit = auditEvent(database, now, 'sample.remove', null, { counts });
    const written = await write(database, changes, { now, audit });
    return written.ok ? success({ enterprises: removed.length, sessions: sessions.length, kept }) : written;
  });
}

/** The mark is no index key (it would tell about encrypted rows), and removal is rare: so read and look. */
async function sampleRows(database: DeskDatabase) {
  const { enterprises, sessions, siteChecks, satisfactions } = database;
  const [allEnterprises, allSessions, allChecks, allScores] = await Promise.all([
    enterprises.toArray(),
    sessions.toArray(),
    siteChecks.toArray(),
    satisfactions.toArray(),
  ]);
  const owned = [...allSessions, ...allChecks, ...allScores];
  const inUse = new Set(owned.filter((row) => !row.sample).map((row) => row.enterpriseId));
  const samplesOf = (rows: readonly { readonly id: string; readonly sample: boolean }[]) =>
    rows.filter((row) => row.sample).map(({ id }) => id);
  const checks = samplesOf(allChecks);
  return {
    enterprises: allEnterprises.filter((row) => row.sample).map((row) => ({ row, inUse: inUse.has(row.id) })),
    sessions: allSessions.filter((row) => row.sample),
    own: {
      siteChecks: checks,
      satisfactions: samplesOf(allScores),
      evidence: await evidenceOfChecks(database, checks),
    },
  };
}
