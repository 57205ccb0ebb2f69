import type { Check } from './check.ts';
import { accessChecks } from './checks/access.ts';
import { changeChecks } from './checks/changes.ts';
import { packChecks } from './checks/packs.ts';
import { pageChecks } from './checks/pages.ts';
import { summaryChecks } from './checks/summary.ts';
import type { Session } from './session.ts';

/** What came of a check; `fault` null: the platform does as it must. */
export type Finding = { readonly name: string; readonly fault: string | null };

/** A kiosk reads nothing of what it writes, so what its rows become cannot be seen by it. */
const checksFor = (session: Session): readonly Check[] =>
  session.device.scope === 'kiosk'
    ? [...accessChecks, ...packChecks]
    : [...accessChecks, ...changeChecks, ...pageChecks, ...summaryChecks, ...packChecks];

/** Examines a platform, one check after another; each is told as it is through. */
export async function runConformance(
  session: Session,
  tell: (finding: Finding) => void,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, run } of checksFor(session)) {
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
