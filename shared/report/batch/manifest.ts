import { z } from '../../model/zod.ts';
import type { PackReference, SessionKind } from '../../model/session.ts';
import { documentKinds, type DocumentKind } from '../documents.ts';
import type { ResultFigures } from '../model.ts';

const kind = z.enum(['baseline', 'followUp', 'acceptance'] satisfies readonly SessionKind[]);
const document = z.enum(documentKinds as readonly [DocumentKind, ...DocumentKind[]]);
const level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/** What a document was made of; a document over several diagnoses names none of them here. */
const which = {
  document,
  session: z.string().exactOptional(),
  /** The enterprise's 统一社会信用代码. */
  enterprise: z.string().exactOptional(),
  date: z.string().exactOptional(),
  kind: kind.exactOptional(),
} as const;

const report = z.object({
  ...which,
  /** Relative to the manifest. */
  file: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Of everything that went into the file but the day of printing (see `fingerprint.ts`): the same = need not be made anew. */
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  model: z.string().exactOptional(),
  edition: z.object({ id: z.string(), version: z.string(), hash: z.string() }).exactOptional(),
  result: z
    .object({ level, levelRange: z.tuple([level, level]).readonly(), score: z.string() })
    .exactOptional(),
});

const failed = z.object({ ...which, reason: z.string() });

/** The manifest that lies beside the files of a batch as manifest.json. */
export const manifestSchema = z.object({
  format: z.literal('transformation-desk-manifest/1'),
  /** The interchange file, or where the diagnoses came from. */
  input: z.string(),
  reports: z.array(report).readonly(),
  failures: z.array(failed).readonly(),
});

type Which = {
  readonly document: DocumentKind;
  readonly session?: string;
  readonly enterprise?: string;
  readonly date?: string;
  readonly kind?: SessionKind;
};

/** One file that was written. */
export type ManifestReport = Which & {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fingerprint: string;
  readonly model?: string;
  readonly edition?: PackReference;
  readonly result?: Pick<ResultFigures, 'level' | 'levelRange' | 'score'>;
};

export type ManifestFailure = Which & { readonly reason: string };

export type Manifest = {
  readonly format: 'transformation-desk-manifest/1';
  readonly input: string;
  readonly reports: readonly ManifestReport[];
  readonly failures: readonly ManifestFailure[];
};
