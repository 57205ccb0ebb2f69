import { recordAction } from '#data/commands/recordAction.ts';
import { recordFailedUnlocks } from '#data/commands/recordFailedUnlocks.ts';
import type { DeskDatabase } from '#data/database.ts';
import type { Opening } from '#vault/opening.ts';

const ways = {
  first: '首次设置口令',
  passphrase: '用口令',
  keychain: '用系统钥匙串',
  recovery: '用恢复码',
  backup: '从备份恢复之后',
} as const;

/** Tells the trail that the desk was opened, and first what main counted of attempts that failed before. */
export async function recordOpening(database: DeskDatabase, opening: Opening): Promise<void> {
  const { by } = opening;
  // Should main not answer, the opening itself is told all the same.
  const failures = await opening.failures.catch(() => 0);
  if (by === 'first') await recordAction(database, 'account.first');
  if (failures > 0) await recordFailedUnlocks(database, failures);
  if (by === 'recovery') await recordAction(database, 'passphrase.recover');
  await recordAction(database, 'desk.unlock', { how: ways[by] });
}
