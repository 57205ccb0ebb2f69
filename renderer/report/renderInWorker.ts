import { callWorker } from '#data/callWorker.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import type { ReportModel } from '#shared/report/model.ts';

/** Renders a report in a worker of its own, so that the window stays quick. */
export async function renderInWorker(
  model: ReportModel,
): Promise<Result<Uint8Array<ArrayBuffer>, 'renderFailed'>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'report' });
  try {
    return success(await callWorker<Uint8Array<ArrayBuffer>>(worker, model));
  } catch (error) {
    console.error('report not rendered', error);
    return failure(
      'renderFailed',
      '报告没有生成，诊断内容没有变化。请重试；如果仍然失败，请把这次诊断导出后报修。',
    );
  }
}
