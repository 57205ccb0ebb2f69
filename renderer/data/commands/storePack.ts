import type { Result } from '#shared/model/result.ts';
import { auditEvent } from '../auditEvent.ts';
import type { DeskDatabase } from '../database.ts';
import { packIndexChange, type PackEdition, type PackIndex } from '../packIndex.ts';
import { editionKey } from '../queries/newestPacks.ts';
import type { Rows } from '../rows.ts';
import type { StorageCode } from '../storageFailure.ts';
import { alone } from '../turns.ts';
import { write, type Change } from '../write.ts';

/**
 * Stores an edition that the platform has sent and that was verified, together with the index that names it and a line
 * of the trail; gives the new index. Editions of instruments and policies stay for good: sessions are pinned to them. Of the other kinds
 * nothing here depends on an older edition: the one before stays, to be shown should the new one prove unreadable, and
 * what is older still goes.
 */
export async function storePack(
  database: DeskDatabase,
  index: PackIndex,
  edition: PackEdition,
  row: Rows['packs'],
): Promise<Result<PackIndex, StorageCode>> {
  const isOlder = ({ kind, id, version }: PackEdition) =>
    kind === edition.kind && id === edition.id && version < edition.version;
  const before = Math.max(...index.editions.filter(isOlder).map(({ version }) => version));
  const isOutdated = (one: PackEdition) =>
    isOlder(one) && one.version < before && one.kind !== 'instrument' && one.kind !== 'policy';
  const outdated = index.editions.filter((one) => isOutdated(one) && editionKey(one) !== row.id);
  const next: PackIndex = {
    ...index,
    editions: [...index.editions.filter((one) => !isOutdated(one)), edition],
  };
  const changes: readonly Change[] = [
    ...outdated.map((one): Change => ({ table: 'packs', op: 'delete', id: editionKey(one) })),
    { table: 'packs', op: 'put', row },
    packIndexChange(next),
  ];
  const stored = await alone(database, () =>
    write(database, changes, { now: edition.arrivedAt, audit: arrivalOf(database, edition), by: 'sync' }),
  );
  return stored.ok ? { ok: true, value: next } : stored;
}

function arrivalOf(database: DeskDatabase, { id, title, version, arrivedAt }: PackEdition) {
  const name = title === id ? `${id} ` : `${title}（${id}）`;
  return auditEvent(database, arrivedAt, 'sync.pack', null, { value: `${name}第 ${version} 版` });
}
