import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { Manifest } from '#shared/report/batch/manifest.ts';
import { isSessionDocument, type SelectionDocument } from '#shared/report/documents.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { writeWhole } from '../storage/writeWhole.ts';
import type { ReportCommand } from './commandArguments.ts';
import { doTask, failed } from './doTask.ts';
import { fileStems } from './fileStems.ts';
import { previousSessions } from './previousSessions.ts';
import type { Resources } from './resources.ts';
import { runInWorkers } from './runInWorkers.ts';
import type { SessionSetting, Setting, Settled, Task } from './task.ts';
import { startWorker } from './worker.ts';
import { jsonBytes, reasonOf, writeDocument } from './writeDocument.ts';

/** `today`: the day of printing, YYYY-MM-DD. */
export type Run = {
  readonly command: ReportCommand;
  readonly resources: Pick<Resources, 'packs' | 'policy'>;
  readonly template: ReportTemplate;
  readonly today: string;
  /** The file that workers are started on. */
  readonly workerFile: URL;
  /** Called after each file, made or failed, with how many are through. */
  readonly onSettled?: (settled: number, total: number) => void;
};

/**
 * Writes the documents of all sessions into an existing folder and the manifest at the end, in the input's order
 * whatever the number of threads. What fails is listed with its reason and the rest is written.
 */
export async function writeReports(bundles: readonly SessionBundle[], run: Run): Promise<Manifest> {
  const { command } = run;
  const aimed = bundles.map((bundle) => withTarget(bundle, command.target));
  const settled = isSessionDocument(command.kind)
    ? await perSession(aimed, { ...settingOf(run), document: command.kind }, run)
    : [await overAll(aimed, command.kind, run)];
  const manifest: Manifest = {
    format: 'transformation-desk-manifest/1',
    input: command.input,
    reports: settled.flatMap((one) => (one.report === null ? [] : [one.report])),
    failures: settled.flatMap((one) => (one.report === null ? [one.failure] : [])),
  };
  await writeWhole(join(command.out, 'manifest.json'), jsonBytes(manifest));
  return manifest;
}

function withTarget(bundle: SessionBundle, target: ReportCommand['target']): SessionBundle {
  return target === null ? bundle : { ...bundle, session: { ...bundle.session, target } };
}

function settingOf({ command, resources, template, today }: Run): Omit<Setting, 'document'> {
  const { packs, policy } = resources;
  return { packs, policy, template, today, out: command.out, withModel: command.model };
}

async function perSession(
  bundles: readonly SessionBundle[],
  setting: SessionSetting,
  { command, workerFile, onSettled }: Run,
): Promise<readonly Settled[]> {
  const previous = previousSessions(bundles);
  const stems = fileStems(bundles, setting.document);
  const tasks = bundles.map((bundle, place): Task => ({
    place,
    stem: stems[place] ?? '',
    bundle,
    previous: previous[place] ?? null,
  }));
  const results: Settled[] = [];
  let count = 0;
  const settle = (task: Task, done: Settled) => {
    results[task.place] = done;
    onSettled?.((count += 1), tasks.length);
  };
  const jobs = Math.min(command.jobs ?? availableParallelism(), tasks.length);
  if (jobs <= 1) for (const task of tasks) settle(task, await doTask(task, setting));
  else {
    await runInWorkers<Task, Settled>(tasks, {
      count: jobs,
      start: () => startWorker(workerFile, setting),
      settle,
      died: (task, reason) => failed(task, setting, `报告没有写成：${reason}`),
    });
  }
  return results;
}

async function overAll(
  bundles: readonly SessionBundle[],
  document: SelectionDocument,
  run: Run,
): Promise<Settled> {
  const { resources, template, today, command } = run;
  const setting = settingOf(run);
  const previous = previousSessions(bundles);
  const sessions = bundles.flatMap((bundle, place) => {
    const pack = resources.packs.get(bundle.session.pack.id);
    if (pack === undefined) return [];
    return [{ bundle, previous: previous[place] ?? null, pack, packReference: bundle.session.pack }];
  });
  const scope = command.input === 'sample' ? '内置示例的全部诊断' : `${basename(command.input)} 的全部诊断`;
  const input = { sessions, scope, policy: resources.policy, template, today };
  try {
    const written = await writeDocument({ document, input }, { ...setting, stem: document });
    return written.ok
      ? { report: { document, ...written.value } }
      : { report: null, failure: { document, reason: written.message } };
  } catch (error) {
    return { report: null, failure: { document, reason: reasonOf(error) } };
  }
}
