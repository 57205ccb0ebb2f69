import { satisfactionDimensions, type SatisfactionDimension } from '#shared/model/satisfaction.ts';
import { findingAreas } from '#shared/model/siteCheck.ts';
import type { Counted } from '#shared/statistics/counted.ts';

/** Made up: how many enterprises of a hundred were checked, and how many of these have scored their provider. */
const checked = 0.4;
const scored = 0.7;
/** Made up: how many checks of a hundred are made good, before their day and after it. */
const correctedInTime = 0.45;
const correctedAfter = 0.95;

/** Made up: what most give, from 1 to 5. */
const usualScores: Readonly<Record<SatisfactionDimension, number>> = {
  ability: 4.5,
  results: 4.3,
  progress: 4.0,
  cost: 4.1,
  contract: 4.6,
};

const day = 86_400_000;

/** The made-up supervision of one enterprise, by lots between 0 and 1; `asOf`: the day (YYYY-MM-DD) that it leads up to. */
export function demoSupervision(asOf: string, random: () => number): Pick<Counted, 'checks' | 'scores'> {
  if (random() >= checked) return { checks: [], scores: null };
  const checks = Array.from({ length: 1 + Math.floor(random() * 3) }, () => checkBy(asOf, random));
  if (random() >= scored) return { checks, scores: null };
  const scoreOf = (dimension: SatisfactionDimension) =>
    Math.min(5, Math.max(1, Math.round(usualScores[dimension] + (random() + random() - 1) * 1.5)));
  return {
    checks,
    scores: Object.fromEntries(
      satisfactionDimensions.map((dimension) => [dimension, scoreOf(dimension)]),
    ) as Record<SatisfactionDimension, number>,
  };
}

/** A check within the last half year, with at most two findings that are to be corrected within a month and a half. */
function checkBy(asOf: string, random: () => number): Counted['checks'][number] {
  const checkedOn = Date.parse(asOf) - Math.floor(random() * 180) * day;
  const findings = Array.from({ length: Math.floor(random() * 3) }, () => ({
    area: findingAreas[Math.floor(random() * findingAreas.length)] ?? 'other',
  }));
  const due = checkedOn + (15 + Math.floor(random() * 30)) * day;
  const isCorrected = random() < (due < Date.parse(asOf) ? correctedAfter : correctedInTime);
  if (findings.length === 0) return { findings, dueDate: null, correctedDate: null };
  return {
    findings,
    dueDate: dateOf(due),
    correctedDate: isCorrected ? dateOf(Math.min(due, Date.parse(asOf))) : null,
  };
}

function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
