import { useMemo } from 'react';
import { selectionFindings, sessionFindings, type Finding } from '#shared/report/batch/preflight.ts';
import type { DocumentKind } from '#shared/report/documents.ts';
import type { ListedSession } from './listedSession.ts';
import { useFacts } from './useFacts.ts';

/** What is missing for the chosen documents; `checked` diagnoses have been looked at so far. */
export type Preflight = { readonly findings: readonly Finding[]; readonly checked: number };

/** Looks at every chosen diagnosis for what is missing in it. */
export function usePreflight(
  sessions: readonly ListedSession[],
  documents: readonly DocumentKind[],
): Preflight {
  const ids = useMemo(() => sessions.map(({ session }) => session.id), [sessions]);
  const facts = useFacts(ids);
  const findings = useMemo(() => {
    if (sessions.length === 0) return [];
    const enterprises = new Set(sessions.map(({ enterprise }) => enterprise.id)).size;
    return [
      ...selectionFindings(enterprises, documents),
      ...ids.flatMap((id) => {
        const read = facts.of(id);
        return read == null ? [] : sessionFindings(read.facts, documents);
      }),
    ];
  }, [sessions, ids, documents, facts]);
  return { findings, checked: Math.min(facts.count, ids.length) };
}
