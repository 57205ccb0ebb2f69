import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import type { ManifestFailure, ManifestReport } from '#shared/report/batch/manifest.ts';
import type { DocumentKind, SessionDocument } from '#shared/report/documents.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';

/** What all files of a run have in common; plain data that a worker can be given. */
export type Setting<Kind extends DocumentKind = DocumentKind> = {
  readonly document: Kind;
  readonly packs: ReadonlyMap<string, InstrumentPack>;
  readonly policy: PolicyPack;
  readonly template: ReportTemplate;
  /** The day of printing, YYYY-MM-DD. */
  readonly today: string;
  /** The folder, which is there. */
  readonly out: string;
  readonly withModel: boolean;
};

/** One session's file to be made; `place` is the session's in the input, `stem` the file's name without its ending. */
export type Task = {
  readonly place: number;
  readonly stem: string;
  readonly bundle: SessionBundle;
  readonly previous: SessionBundle | null;
};

export type SessionSetting = Setting<SessionDocument>;

/** What became of a task: an entry of the manifest. */
export type Settled =
  { readonly report: ManifestReport } | { readonly report: null; readonly failure: ManifestFailure };
