import type { Manifest, ManifestFailure, ManifestReport } from './manifest.ts';

/** What lies in a folder under a name: its size, and its SHA-256 (hex). */
export type FileState = { readonly bytes: number; readonly sha256: string };

/** Where the diagnoses of a batch came from, when they were read out of this desk. */
export const fromThisDesk = '本机工作台';

type Identified = Pick<ManifestReport, 'document' | 'session'> & { readonly file?: string | undefined };

/** Which document an entry is of: the diagnosis counts, and for one over a selection its file. */
export function identityOf({ document, session, file }: Identified): string {
  return session === undefined ? `${document}//${file ?? ''}` : `${document}/${session}`;
}

/** A manifest without entries. */
export const emptyManifest: Manifest = {
  format: 'transformation-desk-manifest/1',
  input: fromThisDesk,
  reports: [],
  failures: [],
};

/**
 * The fingerprint of a file that was written earlier and still lies there as it was; null where it has to be made anew
 * or was changed by hand since.
 */
export function standingFingerprint(
  entry: ManifestReport | undefined,
  file: string,
  state: FileState | null,
): string | null {
  if (entry === undefined || state === null || entry.file !== file) return null;
  return entry.bytes === state.bytes && entry.sha256 === state.sha256 ? entry.fingerprint : null;
}

/** Collects entries over those of an earlier manifest: a newer one of the same document takes the older one's place. */
export type ManifestEntries = {
  readonly report: (identity: Identified) => ManifestReport | undefined;
  readonly addReport: (entry: ManifestReport) => void;
  readonly addFailure: (entry: ManifestFailure) => void;
  /** The manifest now, in the order of the files' names, so that the same files give the same manifest. */
  readonly manifest: () => Manifest;
};

/** Begins with what an earlier manifest has; null for none. */
export function collectEntries(before: Manifest | null): ManifestEntries {
  const reports = new Map((before ?? emptyManifest).reports.map((entry) => [identityOf(entry), entry]));
  const failures = new Map((before ?? emptyManifest).failures.map((entry) => [identityOf(entry), entry]));
  return {
    report: (identity) => reports.get(identityOf(identity)),
    addReport: (entry) => {
      // Without its session a document over a selection cannot be told from another one that failed.
      failures.delete(identityOf({ ...entry, file: undefined }));
      reports.set(identityOf(entry), entry);
    },
    addFailure: (entry) => void failures.set(identityOf(entry), entry),
    manifest: () => ({
      ...emptyManifest,
      reports: [...reports.values()].toSorted((one, other) => compare(one.file, other.file)),
      failures: [...failures.values()].toSorted((one, other) => compare(identityOf(one), identityOf(other))),
    }),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
