import { documents, isSessionDocument, type DocumentKind } from '../documents.ts';
import { sessionKindNames } from '../../model/session.ts';
import { fileNameWith } from '../../storage/fileName.ts';
import type { Manifest, ManifestReport } from './manifest.ts';
import { identityOf } from './manifestEntries.ts';
import { openNames, stemOf, type NamedSession } from './naming.ts';
import type { NamingRule } from './namingRule.ts';

/** One file of a batch. `key` names it within its job; `title` is what a person calls it. */
export type JobItem = {
  readonly key: string;
  readonly document: DocumentKind;
  /** Null: over the whole selection. */
  readonly sessionId: string | null;
  readonly file: string;
  readonly title: string;
};

export type JobPlan = {
  readonly documents: readonly DocumentKind[];
  /** In the order in which they are written. */
  readonly sessions: readonly NamedSession[];
  readonly rule: NamingRule;
  readonly industryName: (id: string) => string;
  /** How the sessions were chosen, in words; names the documents over the selection. */
  readonly scope: string;
  /** Files that are not made, because something of theirs is missing. */
  readonly without: ReadonlySet<string>;
  /** What lies in the folder from earlier. */
  readonly manifest: Manifest | null;
};

/** The key of a file within its job; `sessionId` null for a document over the selection. */
export function itemKeyOf(document: DocumentKind, sessionId: string | null): string {
  return `${document}/${sessionId ?? ''}`;
}

/**
 * Every file of a job with its name, session by session, documents over the selection last. A document keeps the name
 * that it has in the folder already, as far as the rule still gives it, and never takes another one's.
 */
export function jobItems(plan: JobPlan): readonly JobItem[] {
  const wanted = wantedFiles(plan).filter(({ key }) => !plan.without.has(key));
  const before = plan.manifest?.reports ?? [];
  const own = ownReports(wanted, before);
  // Also what nothing here is called any more: its old file is not this job's to overwrite.
  const inFolder = before.flatMap(({ file, model }) => (model === undefined ? [file] : [file, model]));
  const names = openNames(['manifest.json', ...inFolder]);
  const kept = new Map<string, string>();
  for (const { key, stem, document } of wanted) {
    const file = own.get(key)?.file;
    if (file !== undefined && names.isFor(stem, documents[document].extension, file)) kept.set(key, file);
  }
  return wanted.map(({ key, document, sessionId, stem, title }) => ({
    key,
    document,
    sessionId,
    title,
    file: kept.get(key) ?? names.take(stem, documents[document].extension),
  }));
}

type WantedFile = Omit<JobItem, 'file'> & { readonly stem: string };

function wantedFiles({
  documents: kinds,
  sessions,
  rule,
  industryName,
  scope,
}: JobPlan): readonly WantedFile[] {
  const perSession = kinds.filter(isSessionDocument);
  const over = kinds.filter((kind) => !isSessionDocument(kind));
  return [
    ...sessions.flatMap((named, index) =>
      perSession.map((document): WantedFile => {
        const { enterprise, session } = named;
        const place = { number: index + 1, of: sessions.length };
        return {
          key: itemKeyOf(document, session.id),
          document,
          sessionId: session.id,
          stem: stemOf(rule, document, named, place, industryName),
          title: `${enterprise.name} ${sessionKindNames[session.kind]} ${session.date}`,
        };
      }),
    ),
    ...(sessions.length === 0 ? [] : over).map((document): WantedFile => {
      const { name } = documents[document];
      return {
        key: itemKeyOf(document, null),
        document,
        sessionId: null,
        stem: `${name}-${scope.replaceAll(/\s*·\s*/gu, '-')}`,
        title: `${name}（${scope}）`,
      };
    }),
  ];
}

/** What the manifest has of each of these very documents; one over a selection is known by its name alone. */
function ownReports(
  wanted: readonly WantedFile[],
  before: readonly ManifestReport[],
): ReadonlyMap<string, ManifestReport> {
  const known = new Map(before.map((report) => [identityOf(report), report]));
  return new Map(
    wanted.flatMap((file) => {
      const { document, sessionId, stem } = file;
      const usual = fileNameWith(stem, `.${documents[document].extension}`);
      const report = known.get(
        identityOf(sessionId === null ? { document, file: usual } : { document, session: sessionId }),
      );
      return report === undefined ? [] : [[file.key, report] as const];
    }),
  );
}
