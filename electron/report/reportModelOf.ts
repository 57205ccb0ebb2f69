import type { Result } from '#shared/model/result.ts';
import { buildDocument } from '#shared/report/buildDocument.ts';
import { buildIndustry } from '#shared/report/industry/buildIndustry.ts';
import type { ReportModel } from '#shared/report/model.ts';
import type { Wanted } from './writeDocument.ts';

/** The model of a document that has been made already; null for one that has none. */
export function reportModelOf(wanted: Wanted): ReportModel | null {
  switch (wanted.document) {
    case 'workbook':
      return null;
    case 'industry':
      return valueOf(buildIndustry(wanted.input));
    case 'diagnosis':
    case 'comparison':
    case 'acceptance':
    case 'sheet':
      return valueOf(buildDocument(wanted.document, wanted.input));
  }
}

function valueOf(model: Result<ReportModel>): ReportModel | null {
  return model.ok ? model.value : null;
}
