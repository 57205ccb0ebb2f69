import type { AuditEvent } from './entry.ts';

/** What of the trail to show; null = all. `from` and `until` (exclusive) in milliseconds since 1970. */
export type TrailFilter = {
  readonly person: string | null;
  readonly action: string | null;
  readonly from: number | null;
  readonly until: number | null;
};

export const wholeTrail: TrailFilter = { person: null, action: null, from: null, until: null };

/** Whether an entry is to be shown. */
export function isShown({ person, action, at }: AuditEvent, filter: TrailFilter): boolean {
  return (
    (filter.person === null || person === filter.person) &&
    (filter.action === null || action === filter.action) &&
    (filter.from === null || at >= filter.from) &&
    (filter.until === null || at < filter.until)
  );
}
