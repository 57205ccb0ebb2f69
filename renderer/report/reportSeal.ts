import type { DeskDatabase } from '#data/database.ts';
import { checkSession } from '#data/queries/checkSession.ts';
import { sealsOfSession } from '#data/queries/sealsOfSession.ts';
import { isClosed, type Session } from '#shared/model/session.ts';
import type { ReportSeal } from '#shared/report/sealWords.ts';
import { beijingTime } from '#shared/report/wording.ts';
import { allSound } from '#shared/sealing/checkSeals.ts';
import { closerOf } from '#shared/sealing/closedBy.ts';
import { fingerprintOf } from '#shared/sealing/fingerprint.ts';
import { sealHash } from '#shared/sealing/signer.ts';

/** What a report of this session says of its seal, checked against what is printed; null while it is not closed. */
export async function reportSeal(database: DeskDatabase, session: Session): Promise<ReportSeal | null> {
  if (!isClosed(session)) return null;
  const newest = (await sealsOfSession(database, session.id)).at(-1);
  if (newest === undefined) return null;
  const check = await checkSession(database, session.id);
  return {
    revision: newest.revision,
    // The same on every machine, whatever its time zone.
    closedAt: beijingTime(newest.record.content.closedAt),
    closedBy: closerOf(newest),
    fingerprint: fingerprintOf(sealHash(newest.record)),
    changed:
      check === null || !allSound(check) ? 'content' : check.notes.length > 0 ? 'enterprise' : 'nothing',
  };
}
