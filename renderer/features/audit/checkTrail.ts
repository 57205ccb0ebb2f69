import type { DeskDatabase } from '#data/database.ts';
import { auditLines } from '#data/queries/auditLines.ts';
import { storageFailure } from '#data/storageFailure.ts';
import { verifyLines } from '#shared/audit/verifyLines.ts';
import type { TrailFailure } from '#shared/audit/trailFault.ts';
import type { TrailSummary } from '#shared/audit/verifyTrail.ts';
import type { Failure, Success } from '#shared/model/result.ts';

export type TrailVerdict = Success<TrailSummary> | TrailFailure | Failure;

/** Reads the trail anew, as it lies on disk, and verifies it from its first line on. */
export async function checkTrail(database: DeskDatabase): Promise<TrailVerdict> {
  try {
    const lines = await auditLines(database, 0);
    return verifyLines(lines.map(({ entry }) => entry));
  } catch (error) {
    return storageFailure(error);
  }
}
