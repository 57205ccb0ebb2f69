import { wordsOf } from '#shared/model/enterpriseSearch.ts';
import { isClosed } from '#shared/model/session.ts';
import { noSelectionFilters, type SelectionFilters } from '#shared/report/batch/scope.ts';
import type { ListedSession } from './listedSession.ts';

/** Whether anything narrows the list. */
export function narrowsSessions(filters: SelectionFilters): boolean {
  return (Object.keys(noSelectionFilters) as (keyof SelectionFilters)[]).some((key) =>
    key === 'query' ? wordsOf(filters.query).length > 0 : filters[key] !== noSelectionFilters[key],
  );
}

/**
 * The diagnoses that pass every filter, in their order. `isChanged` says of one whether its content is another than when
 * a report of it was last written; it is only asked where that is filtered for.
 */
export function filterSessions(
  listed: readonly ListedSession[],
  filters: SelectionFilters,
  isChanged: (sessionId: string) => boolean,
): readonly ListedSession[] {
  if (!narrowsSessions(filters)) return listed;
  const words = wordsOf(filters.query);
  return listed.filter((each) => passes(each, filters, isChanged) && containsAll(each, words));
}

function passes(
  { session, enterprise }: ListedSession,
  { industry, county, kind, batch, from, to, closedOnly, changedOnly }: SelectionFilters,
  isChanged: (sessionId: string) => boolean,
): boolean {
  return (
    (industry === null || enterprise.industry === industry) &&
    (county === null || enterprise.county === county) &&
    (kind === null || session.kind === kind) &&
    (batch === null || (enterprise.batch ?? 'none') === batch) &&
    (from === null || session.date >= from) &&
    (to === null || session.date <= to) &&
    (!closedOnly || isClosed(session)) &&
    (!changedOnly || isChanged(session.id))
  );
}

function containsAll({ session, enterprise }: ListedSession, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const haystack = [enterprise.name, enterprise.uscc, enterprise.county, session.consultant]
    .join('\n')
    .normalize('NFKC')
    .toLowerCase();
  return words.every((word) => haystack.includes(word));
}
