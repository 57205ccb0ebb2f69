import { host } from '#host';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/model/result.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import { renderInWorker } from './renderInWorker.ts';

type Gathered = Omit<Parameters<typeof buildReport>[0], 'packReference' | 'template' | 'today'>;

/** One report from rows to a file: build the model, render it in a worker, let main ask where and write it. */
export async function saveReport(
  gathered: Gathered,
): Promise<CallResult<'saveFile'> | Failure<'renderFailed'>> {
  const { enterprise, session } = gathered.bundle;
  const model = buildReport({
    ...gathered,
    packReference: session.pack,
    template: standardTemplate,
    today: localDate(new Date()),
  });
  const rendered = await renderInWorker(model);
  if (!rendered.ok) return rendered;
  const suggestedName = `${enterprise.name}-${sessionKindNames[session.kind]}报告-${session.date}.docx`;
  return host.saveFile({ kind: 'report', suggestedName, bytes: rendered.value });
}

/** The calendar day at the place of use, YYYY-MM-DD. */
function localDate(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
