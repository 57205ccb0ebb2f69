import type { Success } from '../model/result.ts';
import type { AuditEntry } from './entry.ts';
import { readEntries } from './readEntries.ts';
import type { TrailFailure } from './trailFault.ts';
import { verifyTrail, type TrailSummary } from './verifyTrail.ts';

/** Verifies a stored trail, oldest entry first; null is a line that could not be read, and the first of them is named. */
export function verifyLines(entries: readonly (AuditEntry | null)[]): Success<TrailSummary> | TrailFailure {
  const read = readEntries(entries);
  return read.ok ? verifyTrail(read.value) : read;
}
