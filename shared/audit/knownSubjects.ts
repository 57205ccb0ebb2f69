import type { AuditEvent } from './entry.ts';

type Facts = Readonly<Record<string, string>>;

/**
 * What the trail says elsewhere of the subjects of its entries: whose session one is, for entries that do not say it
 * themselves. By `kind/id`; the newest word counts. `entries` from the oldest on.
 */
export function knownSubjects(entries: readonly AuditEvent[]): ReadonlyMap<string, Facts> {
  const known = new Map<string, Facts>();
  for (const { subject, detail } of entries) {
    if (subject === null || detail['enterprise'] === undefined) continue;
    const { enterprise, session } = detail;
    known.set(
      `${subject.kind}/${subject.id}`,
      session === undefined ? { enterprise } : { enterprise, session },
    );
  }
  return known;
}

/** What is known of an entry's subject; nothing where it has none or nobody said. */
export function factsOf(known: ReadonlyMap<string, Facts>, { subject }: AuditEvent): Facts {
  return (subject === null ? undefined : known.get(`${subject.kind}/${subject.id}`)) ?? {};
}
