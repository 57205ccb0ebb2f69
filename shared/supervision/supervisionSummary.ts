import { findingAreas, type FindingArea, type SiteCheck } from '../model/siteCheck.ts';
import { newestFirst } from './warnings.ts';

/** All checks in figures, for the warnings' screen and for statistics. It names no enterprise. */
export type SupervisionSummary = {
  /** Enterprises with a check. */
  readonly enterprises: number;
  readonly checks: number;
  /** Mean of the enterprises' last progress, in percent; null: none was checked. */
  readonly progress: number | null;
  /** Checks with findings that are not corrected yet, and those that are. */
  readonly open: number;
  readonly corrected: number;
  /** Findings by what they are about. */
  readonly areas: Readonly<Record<FindingArea, number>>;
};

/** Summarises checks. */
export function summaryOfChecks(checks: readonly SiteCheck[]): SupervisionSummary {
  const latest = new Map<string, number>();
  for (const { enterpriseId, progress } of newestFirst(checks).toReversed())
    latest.set(enterpriseId, progress);
  const progresses = [...latest.values()];
  const withFindings = checks.filter(({ findings }) => findings.length > 0);
  const findings = checks.flatMap((check) => check.findings);
  return {
    enterprises: latest.size,
    checks: checks.length,
    progress:
      progresses.length === 0 ? null : progresses.reduce((sum, one) => sum + one, 0) / progresses.length,
    open: withFindings.filter(({ correctedDate }) => correctedDate === null).length,
    corrected: withFindings.filter(({ correctedDate }) => correctedDate !== null).length,
    areas: Object.fromEntries(
      findingAreas.map((area) => [area, findings.filter((one) => one.area === area).length]),
    ) as Record<FindingArea, number>,
  };
}
