import { answerCalls } from '#data/callWorker.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ReportModel } from '#shared/report/model.ts';

// Renders report models to .docx bytes off the window's thread and hands the bytes over without a copy.
answerCalls(
  async (model: ReportModel) => (await renderReport(model)) as Uint8Array<ArrayBuffer>,
  (bytes) => [bytes.buffer],
);
