import { failure, success, type Result } from '#shared/model/result.ts';
import type { ReportModel } from '#shared/report/model.ts';
import type { RenderReply } from './worker.ts';

/** Renders a report in a worker of its own, so that the window stays quick and the worker's memory is given back. */
export function renderInWorker(model: ReportModel): Promise<Result<Uint8Array<ArrayBuffer>, 'renderFailed'>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'report' });
  const refused = (reason: string) => {
    console.error('report not rendered', reason);
    return failure(
      'renderFailed',
      '报告没有生成，诊断内容没有变化。请重试；如果仍然失败，请把这次诊断导出后报修。',
    );
  };
  return new Promise<Result<Uint8Array<ArrayBuffer>, 'renderFailed'>>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<RenderReply>) =>
      resolve(event.data.ok ? success(event.data.bytes) : refused(event.data.reason)),
    );
    worker.addEventListener('error', (event) => resolve(refused(event.message)));
    worker.postMessage(model);
  }).finally(() => worker.terminate());
}
