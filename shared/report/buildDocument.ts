import { success, type Result } from '../model/result.ts';
import { buildReport, type ReportInput } from './buildReport.ts';
import type { SessionDocument } from './documents.ts';
import type { ReportModel } from './model.ts';

/** Why a document cannot be made of a diagnosis; the message says what is missing. */
export type DocumentCode = 'nothingToCompare';

/** A document of one diagnosis as data. Pure: the same input gives the same model. */
export function buildDocument(kind: SessionDocument, input: ReportInput): Result<ReportModel, DocumentCode> {
  switch (kind) {
    case 'diagnosis':
    case 'comparison':
    case 'acceptance':
    case 'sheet':
      return success(buildReport(input));
  }
}
