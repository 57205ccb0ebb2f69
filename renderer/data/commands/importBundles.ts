import { success, type Result } from '#shared/model/result.ts';
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
 * what was really done. `mode` says whose fields count for an enterprise that is here with other fields.
 */
export function importBundles(
  database: DeskDatabase,
  content: ImportContent,
  mode: ImportMode,
): Promise<Result<ImportPreview, StorageCode>> {
  return alone(database, async () => {
    const now = Date.now();
    const planned = await plan(database, content);
    const changes = [
      ...(await missingPacks(database, content.packs)),
      ...changesOf(planned),
      ...(mode === 'overwrite' ? overwrites(planned, now) : []),
    ];
    const written = await write(database, changes, { now });
    return written.ok ? success(planned.preview) : written;
  });
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
