import { success, type Result } from '../model/result.ts';
import { buildAcceptance } from './acceptance/buildAcceptance.ts';
import { buildReport, type ReportInput } from './buildReport.ts';
import { buildComparison } from './comparison/buildComparison.ts';
import type { SessionDocument } from './documents.ts';
import type { ReportModel } from './model.ts';
import { buildSheet } from './sheet/buildSheet.ts';

/** Why a document cannot be made of a diagnosis; the message says what is missing. */
export type DocumentCode = 'nothingToCompare';

type Builder = (input: ReportInput) => Result<ReportModel, DocumentCode>;

const builders: Readonly<Record<SessionDocument, Builder>> = {
  diagnosis: (input) => success(buildReport(input)),
  comparison: buildComparison,
  acceptance: (input) => success(buildAcceptance(input)),
  sheet: (input) => success(buildSheet(input)),
};

/** A document of one diagnosis as data. Pure: the same input gives the same model. */
export function buildDocument(kind: SessionDocument, input: ReportInput): Result<ReportModel, DocumentCode> {
  return builders[kind](input);
}
