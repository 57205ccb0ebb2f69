import { keepSettled, noteReports } from '#data/commands/keepBatch.ts';
import type { DocumentRequest } from '#shared/report/batch/makeDocument.ts';
import type { BatchJob } from '#shared/report/batch/job.ts';
import type { JobItem } from '#shared/report/batch/jobItems.ts';
import type { Manifest } from '#shared/report/batch/manifest.ts';
import { isOver, settledCount, type Progress, type ProgressEvent } from '#shared/report/batch/progress.ts';
import type { SelectionDocument, SessionDocument } from '#shared/report/documents.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { openDocumentWorker, type DocumentWorker } from '../documentWorker.ts';
import { gatherSelection } from '../gatherSelection.ts';
import { gatherSession, type ReportDesk } from '../gatherSession.ts';
import { keepManifest } from './manifestKeeper.ts';
import { writeItem, type ItemOutcome, type ToldOfSession } from './writeItem.ts';

/** More workers than this only wait for the disk and for the reading of rows. */
const mostWorkers = 4;

/** What a run is given: what to do, and how it tells of its progress. */
export type RunParts = {
  readonly desk: ReportDesk;
  readonly job: BatchJob;
  readonly items: readonly JobItem[];
  readonly template: ReportTemplate;
  readonly appVersion: string;
  /** What lies in the folder from earlier. */
  readonly manifest: Manifest | null;
  readonly progress: () => Progress;
  readonly tell: (event: ProgressEvent) => void;
  readonly onKeptAside: (file: string) => void;
  readonly onTrouble: (message: string | null) => void;
};

/** A batch under way. */
export type Run = {
  /** Goes on as far as the progress says that it is running; resolves once nothing is under way any more. */
  readonly go: () => Promise<void>;
  /** Keeps beside the files what was done so far: manifest, count, marks. */
  readonly settle: () => Promise<void>;
  readonly end: () => void;
};

/** The files of one diagnosis (or one document over the selection), made one after the other by the same worker. */
type Group = readonly JobItem[];

/**
 * Makes the files of a batch with a few workers. Diagnoses are read one by one as their turn comes, so that a long batch
 * holds no more in memory than a short one. A file that fails is told and the others go on.
 */
export function openRun(parts: RunParts): Run {
  const { desk, job, items, progress, tell } = parts;
  const workers = Math.max(1, Math.min(mostWorkers, navigator.hardwareConcurrency));
  const pool = Array.from({ length: workers }, () => openDocumentWorker());
  const marks = new Map<string, string>();
  const manifest = keepManifest(job.folder, parts.manifest, (failed) => {
    parts.onTrouble(failed === null ? null : failed.message);
    if (!isOver(progress())) void keepSettled(desk.database, job.id, settledCount(progress()));
  });
  let last: Promise<void> = Promise.resolve();
  let queue: Group[] = [];

  const isWaiting = ({ key }: JobItem) => progress().states.get(key) === 'waiting';
  const lane = async (worker: DocumentWorker) => {
    while (progress().phase === 'running') {
      const group = queue.shift();
      if (group === undefined) return;
      await makeGroup(group, worker);
    }
  };
  const makeGroup = async (group: Group, worker: DocumentWorker) => {
    const first = group[0];
    if (first === undefined) return;
    tell({ kind: 'begun', key: first.key });
    const source = await sourceOf(parts, first);
    for (const item of group) {
      if (item !== first) {
        if (progress().phase !== 'running') return;
        tell({ kind: 'begun', key: item.key });
      }
      const outcome = await outcomeOf(item, source, worker);
      if (source.ok && source.mark !== null && item.sessionId !== null && isRight(outcome)) {
        marks.set(item.sessionId, source.mark);
      }
      report(item, outcome, source.told);
    }
  };
  const outcomeOf = async (item: JobItem, source: Source, worker: DocumentWorker): Promise<ItemOutcome> => {
    if (!source.ok) return { kind: 'failed', reason: source.reason };
    try {
      return await writeItem(item, source.told, job.folder, source.request(item), { worker, manifest });
    } catch (error) {
      console.error('file of a batch', error);
      return { kind: 'failed', reason: '写这一份时出错，没有写成；其他文件不受影响，请重试。' };
    }
  };
  const report = (item: JobItem, outcome: ItemOutcome, told: ToldOfSession) => {
    switch (outcome.kind) {
      case 'written':
        if (outcome.keptAs !== null) parts.onKeptAside(outcome.keptAs);
        return tell({ kind: 'written', key: item.key });
      case 'unchanged':
        return tell({ kind: 'unchanged', key: item.key });
      case 'failed':
        manifest.addFailure({ document: item.document, ...told, reason: outcome.reason });
        return tell({ kind: 'failed', key: item.key, reason: outcome.reason });
      case 'held':
        tell({ kind: 'returned', key: item.key });
        return tell({ kind: 'paused', reason: outcome.reason });
    }
  };
  const settle = async () => {
    await manifest.flush();
    if (marks.size > 0) await noteReports(desk.database, marks);
    if (!isOver(progress())) await keepSettled(desk.database, job.id, settledCount(progress()));
  };
  const all = async () => {
    queue = groupsOf(items.filter(isWaiting));
    await Promise.all(pool.map(lane));
    await settle();
  };
  return {
    // One after the other: a pause that is followed at once by going on finds the lanes busy with their last files.
    go: () => (last = last.then(all)),
    settle,
    end: () => pool.forEach((worker) => worker.end()),
  };
}

type Source = { readonly told: ToldOfSession } & (
  | { readonly ok: false; readonly reason: string }
  | {
      readonly ok: true;
      /** Of the diagnosis's content; null over a selection. */
      readonly mark: string | null;
      readonly request: (item: JobItem) => (known: string | null) => DocumentRequest;
    }
);

/** Reads what a group of files is made of. */
async function sourceOf(parts: RunParts, { sessionId }: JobItem): Promise<Source> {
  const unknown = sessionId === null ? {} : { session: sessionId };
  try {
    return sessionId === null ? await ofSelection(parts) : await ofSession(parts, sessionId);
  } catch (error) {
    console.error('diagnosis not read', error);
    return {
      ok: false,
      told: unknown,
      reason: '读取诊断内容时出错，没有生成；其他内容不受影响，请重试。',
    };
  }
}

async function ofSelection({ desk, job, template, appVersion }: RunParts): Promise<Source> {
  const { sessions, today, scope } = job;
  const input = await gatherSelection(desk, sessions, { template, today, scope });
  return {
    ok: true,
    told: {},
    mark: null,
    request: (item) => (known) => ({
      appVersion,
      known,
      document: item.document as SelectionDocument,
      input,
    }),
  };
}

async function ofSession({ desk, job, template, appVersion }: RunParts, id: string): Promise<Source> {
  const gathered = await gatherSession(desk, id, template, job.today);
  if (!gathered.ok) return { ok: false, told: { session: id }, reason: gathered.message };
  const { input, mark } = gathered.value;
  const { enterprise, session } = input.bundle;
  return {
    ok: true,
    told: { session: id, enterprise: enterprise.uscc, date: session.date, kind: session.kind },
    mark,
    request: (item) => (known) => ({
      appVersion,
      known,
      document: item.document as SessionDocument,
      input,
    }),
  };
}

/** The file in the folder is that of the diagnosis as it is now. */
function isRight({ kind }: ItemOutcome): boolean {
  return kind === 'written' || kind === 'unchanged';
}

/** Files of the same diagnosis stand next to one another and are made together, so that it is read once. */
function groupsOf(items: readonly JobItem[]): Group[] {
  const groups: JobItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.sessionId !== null && last?.[0]?.sessionId === item.sessionId) last.push(item);
    else groups.push([item]);
  }
  return groups;
}
