import { mkdir } from 'node:fs/promises';
import type { Manifest } from '#shared/report/batch/manifest.ts';
import { documents } from '#shared/report/documents.ts';
import { localDate } from '#shared/report/localDate.ts';
import { readArguments, usage, type ReportCommand } from './commandArguments.ts';
import { showProgress } from './progress.ts';
import { readInput } from './readInput.ts';
import { readResources } from './resources.ts';
import { readTemplate } from './readTemplate.ts';
import { writeReports } from './writeReports.ts';

/** 0 every document was written, 1 some were not, 2 unusable arguments or input. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs the report command: reads everything first, so that what cannot be used changes nothing, then writes. Messages
 * go to the standard error, the outcome to the standard output. `workerFile`: the file that workers are started on.
 */
export async function runCommand(args: readonly string[], workerFile: URL): Promise<ExitCode> {
  const read = readArguments(args);
  if (!read.ok) return refuse(`${read.message}\n\n${usage}`);
  const command = read.value;
  const resources = await readResources();
  const template = await readTemplate(command.template);
  if (!template.ok) return refuse(template.message);
  const bundles = await readInput(command.input, resources);
  if (!bundles.ok) return refuse(bundles.message);
  const { onSettled, end } = showProgress(process.stderr, () => performance.now());
  const run = { command, resources, template: template.value, today: localDate(new Date()), workerFile };
  const manifest = await mkdir(command.out, { recursive: true })
    .then(() => writeReports(bundles.value, { ...run, onSettled }))
    .catch((error: unknown) => String(error instanceof Error ? error.message : error));
  end();
  if (typeof manifest === 'string') return refuse(`不能写入目录“${command.out}”：${manifest}`);
  tell(manifest, command);
  return manifest.failures.length === 0 ? 0 : 1;
}

function refuse(message: string): 2 {
  process.stderr.write(`${message}\n`);
  return 2;
}

function tell(manifest: Manifest, { json, kind, out }: ReportCommand): void {
  const { reports, failures } = manifest;
  const failed = failures.length === 0 ? '' : `，${failures.length} 份没有写成`;
  const summary = `已生成 ${reports.length} 份${documents[kind].name}${failed}，见 ${out}\n`;
  process.stdout.write(json ? `${JSON.stringify(manifest)}\n` : summary);
  for (const { enterprise, date, reason } of failures) {
    process.stderr.write(`${[enterprise, date, reason].filter((words) => words !== undefined).join(' ')}\n`);
  }
}
