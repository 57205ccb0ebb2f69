import { sessionInTrail } from '#data/auditEvent.ts';
import { noteReports } from '#data/commands/keepBatch.ts';
import { recordAction } from '#data/commands/recordAction.ts';
import { refusedTo } from '#data/allowed.ts';
import { chosenTemplate } from '#data/queries/chosenTemplate.ts';
import { host } from '#host';
import type { CallResult } from '#shared/ipc/contract.ts';
import type { Failure } from '#shared/model/result.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import { documents, isSessionDocument, type DocumentKind } from '#shared/report/documents.ts';
import type { DocumentRequest, MakingCode } from '#shared/report/batch/makeDocument.ts';
import { fileNameWith } from '#shared/storage/fileName.ts';
import { openDocumentWorker, type WorkerCode } from './documentWorker.ts';
import { gatherSelection } from './gatherSelection.ts';
import { gatherSession, type GatheringCode, type ReportDesk } from './gatherSession.ts';
import { localDate } from '#shared/report/localDate.ts';

export type Saved = CallResult<'saveFile'> | Failure<MakingCode | GatheringCode | WorkerCode | 'notAllowed'>;

/**
 * One document of one diagnosis from rows to a file: read, make in a worker, let main ask where and write it, tell the
 * trail. A document over a selection is made over just this diagnosis.
 */
export async function saveReport(
  desk: ReportDesk,
  sessionId: string,
  document: DocumentKind,
): Promise<Saved> {
  const { database } = desk;
  const refused = refusedTo(database, 'writeReport');
  if (refused !== null) return refused;
  const template = await chosenTemplate(database);
  const today = localDate(new Date());
  const gathered = await gatherSession(desk, sessionId, template, today);
  if (!gathered.ok) return gathered;
  const { input, mark } = gathered.value;
  const { enterprise, session } = input.bundle;
  const { version: appVersion } = await host.appInfo(null);
  const kind = sessionKindNames[session.kind];
  const scope = `${enterprise.name} ${kind}`;
  const common = { appVersion, known: null };
  const request: DocumentRequest = isSessionDocument(document)
    ? { ...common, document, input }
    : { ...common, document, input: await gatherSelection(desk, [sessionId], { template, today, scope }) };
  const worker = openDocumentWorker();
  const made = await worker.make(request).finally(worker.end);
  if (!made.ok) return made;
  if (made.value.state !== 'made') throw new Error('a document that is not known is always made');
  const { name, extension } = documents[document];
  const what = document === 'diagnosis' ? '报告' : `-${name}`;
  const saved = await host.saveFile({
    kind: extension === 'xlsx' ? 'workbook' : 'report',
    suggestedName: fileNameWith(enterprise.name, `-${kind}${what}-${session.date}.${extension}`),
    bytes: made.value.bytes,
  });
  if (!saved.ok) return saved;
  const detail = { enterprise: enterprise.name, session: sessionInTrail(session), file: saved.path };
  void recordAction(database, 'report.write', detail, { kind: 'session', id: sessionId });
  void noteReports(database, new Map([[sessionId, mark]]));
  return saved;
}
