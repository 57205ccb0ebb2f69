import { success, type Success } from '../model/result.ts';
import { firstFault } from '../model/schemaFault.ts';
import { entrySchema, type AuditEntry } from './entry.ts';
import { trailFailure, type TrailFailure } from './trailFault.ts';
import { verifyTrail } from './verifyTrail.ts';

/**
 * Takes what stands in a trail's places for its entries, as it stands: a copy could lose a field that is to be hashed.
 * The first one that is none (null = it could not be read at all) breaks the trail there, unless it breaks before.
 */
export function readEntries(found: readonly unknown[]): Success<readonly AuditEntry[]> | TrailFailure {
  for (const [index, entry] of found.entries()) {
    const told = toldOf(entry, index + 1);
    if (told === null) continue;
    const before = verifyTrail(found.slice(0, index) as readonly AuditEntry[]);
    return before.ok ? trailFailure({ fault: 'malformed', sequence: index + 1, index }, told) : before;
  }
  return success(found as readonly AuditEntry[]);
}

/** What is wrong with an entry in itself, as a clause; null where nothing is. */
function toldOf(entry: unknown, sequence: number): string | null {
  if (entry === null) return `第 ${sequence} 条无法读出，它已损坏或被改动`;
  const parsed = entrySchema.safeParse(entry, { reportInput: true });
  if (parsed.success) return null;
  const { path, text } = firstFault(parsed.error);
  const where = path === '' ? '' : ` ${path} `;
  return `第 ${sequence} 条的内容被改动，其中${where}${text}`;
}
