import type { DeskDatabase } from '#data/database.ts';
import type { Host } from '#shared/ipc/contract.ts';
import { evidenceKeys } from './evidenceKeys.ts';

/**
 * Tells main to which files the rows refer, so that it can remove others when their time is over. If any row cannot be
 * read, nothing is told: its file might be the one that goes. Gives how many files went, null if it was not done.
 */
export async function discardUnused(
  { evidence }: DeskDatabase,
  host: Pick<Host, 'evidenceDiscard'>,
  key: CryptoKey,
): Promise<number | null> {
  try {
    const keys = await evidenceKeys(key);
    const hashes = new Set((await evidence.toArray()).map(({ sha256 }) => sha256));
    const used = await Promise.all([...hashes].map(keys.nameOf));
    return (await host.evidenceDiscard({ used })).removed;
  } catch (error) {
    console.warn('unused evidence files not looked at', error);
    return null;
  }
}
