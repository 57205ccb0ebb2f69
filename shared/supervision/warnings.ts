import type { SiteCheck } from '../model/siteCheck.ts';

/**
 * 预警: what is late in one enterprise. `overdue`: findings that were to be corrected by now, `days` ago; `dueSoon`: within
 * `days` from today; `stalled`: no progress over the `days` between the last two checks; `unseen`: no check for `days`.
 * `check` is the one that tells it.
 */
export type Warning = {
  readonly kind: WarningKind;
  readonly enterpriseId: string;
  readonly check: SiteCheck;
  readonly days: number;
};

/** In the order of urgency. */
export const warningKinds = ['overdue', 'stalled', 'dueSoon', 'unseen'] as const;
export type WarningKind = (typeof warningKinds)[number];

export const warningKindNames: Readonly<Record<WarningKind, string>> = {
  overdue: '整改逾期',
  stalled: '进度停滞',
  dueSoon: '即将到期',
  unseen: '久未核查',
};

/**
 * From when on something is a warning, in days. The city's plan asks to warn in time (及时预警) and names no figures;
 * these are the centre's.
 */
export const warningDays = { dueSoon: 7, stalled: 30, unseen: 60 } as const;

/** Everything that is late, the most urgent first; `checks` of any enterprises, `today` is YYYY-MM-DD. */
export function warningsOf(checks: readonly SiteCheck[], today: string): readonly Warning[] {
  const byEnterprise = new Map<string, SiteCheck[]>();
  for (const check of checks) {
    byEnterprise.set(check.enterpriseId, [...(byEnterprise.get(check.enterpriseId) ?? []), check]);
  }
  const warnings = [...byEnterprise.values()].flatMap((ofEnterprise) => [
    ...ofEnterprise.flatMap((check) => correctionWarning(check, today)),
    ...progressWarning(ofEnterprise, today),
  ]);
  return warnings.sort(byUrgency);
}

function correctionWarning(check: SiteCheck, today: string): readonly Warning[] {
  const { enterpriseId, findings, dueDate, correctedDate } = check;
  if (findings.length === 0 || dueDate === null || correctedDate !== null) return [];
  const days = daysBetween(dueDate, today);
  if (days > 0) return [{ kind: 'overdue', enterpriseId, check, days }];
  return -days <= warningDays.dueSoon ? [{ kind: 'dueSoon', enterpriseId, check, days: -days }] : [];
}

/** At most one: what has stood still was also seen. */
function progressWarning(checks: readonly SiteCheck[], today: string): readonly Warning[] {
  const [latest, ...earlier] = newestFirst(checks);
  if (latest === undefined || latest.progress >= 100) return [];
  const { enterpriseId } = latest;
  const since = daysBetween(latest.date, today);
  if (since > warningDays.unseen) return [{ kind: 'unseen', enterpriseId, check: latest, days: since }];
  // Checks that follow one another closely say nothing about progress: the last one far enough back does.
  const before = earlier.find(({ date }) => daysBetween(date, latest.date) >= warningDays.stalled);
  if (before === undefined || latest.progress > before.progress) return [];
  const days = daysBetween(before.date, latest.date);
  return [{ kind: 'stalled', enterpriseId, check: latest, days }];
}

/** Checks from the newest on; of the same day, the one recorded last comes first. */
export function newestFirst(checks: readonly SiteCheck[]): readonly SiteCheck[] {
  return checks.toSorted(
    (one, other) =>
      compare(other.date, one.date) || other.createdAt - one.createdAt || compare(other.id, one.id),
  );
}

function byUrgency(one: Warning, other: Warning): number {
  const rank = ({ kind }: Warning) => warningKinds.indexOf(kind);
  const direction = one.kind === 'dueSoon' ? 1 : -1;
  return (
    rank(one) - rank(other) ||
    direction * (one.days - other.days) ||
    compare(one.enterpriseId, other.enterpriseId)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Days from one date (YYYY-MM-DD) to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What a warning says, on one line. */
export function warningInWords({ kind, check, days }: Warning): string {
  switch (kind) {
    case 'overdue':
      return `${check.findings.length} 条问题整改已逾期 ${days} 天`;
    case 'dueSoon':
      return days === 0
        ? `${check.findings.length} 条问题今天到期`
        : `${check.findings.length} 条问题还有 ${days} 天到期`;
    case 'stalled':
      return `${days} 天内进度没有推进，仍为 ${check.progress}%`;
    case 'unseen':
      return `已 ${days} 天没有现场检查，上次进度 ${check.progress}%`;
  }
}
