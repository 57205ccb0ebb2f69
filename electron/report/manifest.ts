import type { PackReference, SessionKind } from '#shared/model/session.ts';
import type { ReportModel } from '#shared/report/model.ts';

type Which = {
  readonly session: string;
  /** The enterprise's 统一社会信用代码. */
  readonly enterprise: string;
  readonly date: string;
  readonly kind: SessionKind;
};

/** One report that was written; `file` and `model` are relative to the manifest. */
export type ManifestReport = Which & {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly model?: string;
  readonly edition: PackReference;
  readonly result: Pick<ReportModel['result'], 'level' | 'levelRange' | 'score'>;
};

export type ManifestFailure = Which & { readonly reason: string };

/** What a run wrote, beside the reports as manifest.json. */
export type Manifest = {
  readonly format: 'transformation-desk-manifest/1';
  readonly input: string;
  readonly reports: readonly ManifestReport[];
  readonly failures: readonly ManifestFailure[];
};
