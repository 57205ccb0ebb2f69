import type { AuditDetail } from '#shared/audit/actions.ts';
import { success, type Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import type { ImportContent, ImportMode, ImportPreview } from '../importing/importContent.ts';
import { planImport, type ImportPlan } from '../importing/planImport.ts';
import { readExisting } from '../importing/readExisting.ts';
import { packKey, type PinnedPack } from '../rows.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write, type Change } from '../write.ts';

/** Tells what an import would do; nothing is written. */
export function previewImport(
  database: DeskDatabase,
  content: ImportContent,
): Promise<Result<ImportPreview, StorageCode>> {
  return alone(database, async () => success((await plan(database, content)).preview));
}

/**
 * Imports in one transaction: all of it or nothing. New enterprises and sessions are added, sessions that are here
 * already are skipped, and those that differ are left as they are and named in the answer, which is the preview of
 * what was really done. `mode` says whose fields count for an enterprise that is here with other fields; `file` names
 * where the content came from.
 */
export function importBundles(
  database: DeskDatabase,
  content: ImportContent,
  mode: ImportMode,
  file?: string,
): Promise<Result<ImportPreview, StorageCode | 'notAllowed'>> {
  const detail = { file, mode: mode === 'overwrite' ? '按文件更新档案' : '保持本机档案' };
  return ifAllowed(database, 'importData', () =>
    takeIn(database, content, mode, { action: 'data.import', detail }),
  );
}

/** Stores what a file or the 示例 brings, and how the trail tells of it; whoever calls has asked whether it is allowed. */
export function takeIn(
  database: DeskDatabase,
  content: ImportContent,
  mode: ImportMode,
  told: { readonly action: 'data.import' | 'sample.load'; readonly detail: AuditDetail },
): Promise<Result<ImportPreview, StorageCode>> {
  return alone(database, async () => {
    const now = Date.now();
    const planned = await plan(database, content);
    const changes = [
      ...(await missingPacks(database, content.packs)),
      ...changesOf(planned),
      ...(mode === 'overwrite' ? overwrites(planned, now) : []),
    ];
    const detail = { ...told.detail, counts: countsInTrail(planned.preview, mode) };
    const audit = auditEvent(database, now, told.action, null, detail);
    // Only sessions that are not here are brought: there is none to look up among thousands.
    const written = await write(database, changes, { now, audit, closedSessions: 'change' });
    return written.ok ? success(planned.preview) : written;
  });
}

function countsInTrail({ newEnterprises, newSessions, changedEnterprises }: ImportPreview, mode: ImportMode) {
  const updated = mode === 'overwrite' ? changedEnterprises.length : 0;
  const added = `新增 ${newEnterprises} 家企业、${newSessions} 次诊断`;
  return updated === 0 ? added : `${added}，更新 ${updated} 家企业`;
}

async function plan(database: DeskDatabase, content: ImportContent): Promise<ImportPlan> {
  return planImport(content, await readExisting(database, content), () => crypto.randomUUID());
}

async function missingPacks(
  database: DeskDatabase,
  packs: readonly PinnedPack[],
): Promise<readonly Change[]> {
  const rows = packs.map((pack) => ({ ...pack, id: packKey(pack.reference) }));
  const stored = await database.packs.bulkGet(rows.map(({ id }) => id));
  return rows
    .filter((_, index) => stored[index] === undefined)
    .map((row): Change => ({ table: 'packs', op: 'put', row }));
}

function changesOf({ added, bundles }: ImportPlan): readonly Change[] {
  return [
    ...added.map((row): Change => ({ table: 'enterprises', op: 'put', row })),
    ...bundles.flatMap(({ session, answers, sceneRatings }): Change[] => [
      { table: 'sessions', op: 'put', row: session },
      ...answers.map((row): Change => ({ table: 'answers', op: 'put', row })),
      ...sceneRatings.map((row): Change => ({ table: 'sceneRatings', op: 'put', row })),
    ]),
  ];
}

/** The file's fields over the stored row; a 示例 that real data describes becomes a real enterprise. */
function overwrites({ changed }: ImportPlan, now: number): readonly Change[] {
  return changed.map(({ here, incoming }): Change => {
    const { id, createdAt } = here;
    const sample = here.sample && incoming.sample;
    return { table: 'enterprises', op: 'put', row: { ...incoming, id, sample, createdAt, updatedAt: now } };
  });
}
