import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PackReference } from '../../model/session.ts';
import { success, type Result } from '../../model/result.ts';
import type { ReportInput } from '../buildReport.ts';
import { buildDocument, type DocumentCode } from '../buildDocument.ts';
import type { SelectionDocument, SessionDocument } from '../documents.ts';
import { renderReport } from '../docx/renderReport.ts';
import type { ReportModel } from '../model.ts';
import type { SelectionInput } from '../selection.ts';
import { documentFingerprint } from './fingerprint.ts';
import type { ManifestReport } from './manifest.ts';

/** What a file is to be made of. `known`: the fingerprint of the file that lies there already, unchanged; null for none. */
export type DocumentRequest = {
  readonly appVersion: string;
  readonly known: string | null;
} & (
  | { readonly document: SessionDocument; readonly input: ReportInput }
  | { readonly document: SelectionDocument; readonly input: SelectionInput }
);

/** The bytes of a file and what the manifest tells of them; or that the file that lies there is still right. */
export type MadeDocument =
  | { readonly state: 'unchanged' }
  | {
      readonly state: 'made';
      readonly bytes: Uint8Array;
      readonly told: Pick<ManifestReport, 'bytes' | 'sha256' | 'fingerprint' | 'edition' | 'result'>;
    };

export type MakingCode = DocumentCode | 'tooFewEnterprises' | 'noSessions';

/** Makes one document from what was gathered; the one way of the single report and the batch. Pure. */
export async function makeDocument(request: DocumentRequest): Promise<Result<MadeDocument, MakingCode>> {
  const fingerprint = fingerprintOf(request);
  if (fingerprint === request.known) return success({ state: 'unchanged' });
  const built = await build(request);
  if (!built.ok) return built;
  const { bytes, model, edition } = built.value;
  const result = model?.result ?? null;
  return success({
    state: 'made',
    bytes,
    told: {
      bytes: bytes.length,
      sha256: bytesToHex(sha256(bytes)),
      fingerprint,
      ...(edition === null ? {} : { edition }),
      ...(result === null
        ? {}
        : { result: { level: result.level, levelRange: result.levelRange, score: result.score } }),
    },
  });
}

function fingerprintOf(request: DocumentRequest): string {
  const { document, appVersion } = request;
  if (isOfSession(request)) return documentFingerprint(document, [request.input], appVersion);
  const { sessions, policy, template, scope } = request.input;
  const inputs = sessions.map((session) => ({ ...session, policy, template }));
  return documentFingerprint(document, inputs, appVersion, scope);
}

type Built = {
  readonly bytes: Uint8Array;
  readonly model: ReportModel | null;
  readonly edition: PackReference | null;
};

async function build(request: DocumentRequest): Promise<Result<Built, MakingCode>> {
  if (isOfSession(request)) {
    const model = buildDocument(request.document, request.input);
    return model.ok ? rendered(model.value, request.input.packReference) : model;
  }
  if (request.document === 'industry') {
    // Loaded when asked for: most runs make reports of single diagnoses only.
    const { buildIndustry } = await import('../industry/buildIndustry.ts');
    const model = buildIndustry(request.input);
    return model.ok ? rendered(model.value, null) : model;
  }
  const { buildWorkbook } = await import('../workbook/buildWorkbook.ts');
  return success({ bytes: await buildWorkbook(request.input), model: null, edition: null });
}

async function rendered(model: ReportModel, edition: PackReference | null): Promise<Result<Built, never>> {
  return success({ bytes: await renderReport(model), model, edition });
}

type OfSession = Extract<DocumentRequest, { readonly document: SessionDocument }>;

function isOfSession(request: DocumentRequest): request is OfSession {
  return request.document !== 'industry' && request.document !== 'workbook';
}
