import type { Check } from './check.ts';
import { accessChecks } from './checks/access.ts';
import { changeChecks } from './checks/changes.ts';
import { fileChecks } from './checks/files.ts';
import { foreignFileChecks, kioskFileChecks } from './checks/fileAccess.ts';
import { packChecks } from './checks/packs.ts';
import { pageChecks } from './checks/pages.ts';
import { summaryChecks } from './checks/summary.ts';
import type { Session } from './session.ts';

/** What came of a check; `fault` null: the platform does as it must. */
export type Finding = { readonly name: string; readonly fault: string | null };

/** A kiosk reads nothing of what it writes, so what its rows become cannot be seen by it. */
function checksFor(session: Session, foreign: Session | null): readonly Check[] {
  if (session.device.scope === 'kiosk') return [...accessChecks, ...packChecks, ...kioskFileChecks];
  const ofCentres = foreign === null ? [] : foreignFileChecks(foreign);
  return [
    ...accessChecks,
    ...changeChecks,
    ...pageChecks,
    ...summaryChecks,
    ...packChecks,
    ...fileChecks,
    ...ofCentres,
  ];
}

/**
 * Examines a platform, one check after another; each is told as it is through. `foreign`: a consultant's device of
 * another centre there; without it nothing is known of what centres see of one another.
 */
export async function runConformance(
  session: Session,
  tell: (finding: Finding) => void,
  foreign: Session | null = null,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, run } of checksFor(session, foreign)) {
    const fault = await run(session).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const finding = { name, fault };
    findings.push(finding);
    tell(finding);
  }
  return findings;
}
