import { mkdir } from 'node:fs/promises';
import { readArguments, usage } from './commandArguments.ts';
import type { Manifest } from '#shared/report/batch/manifest.ts';
import { readInput } from './readInput.ts';
import { readResources } from './resources.ts';
import { writeReports } from './writeReports.ts';

/** 0 every session gave a report, 1 some did not, 2 unusable arguments or input. */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const command = readArguments(args);
  if (!command.ok) return refuse(`${command.message}\n\n${usage}`);
  const resources = await readResources();
  const bundles = await readInput(command.value.input, resources);
  if (!bundles.ok) return refuse(bundles.message);
  const { out, json } = command.value;
  const manifest = await openFolder(out)
    .then(() => writeReports(bundles.value, command.value, resources, localDate(new Date())))
    .catch((error: unknown) => String(error instanceof Error ? error.message : error));
  if (typeof manifest === 'string') return refuse(`不能写入目录“${out}”：${manifest}`);
  process.stdout.write(json ? `${JSON.stringify(manifest)}\n` : summary(manifest, out));
  for (const { enterprise, date, reason } of manifest.failures) {
    process.stderr.write(`${enterprise} ${date} ${reason}\n`);
  }
  return manifest.failures.length === 0 ? 0 : 1;
}

function refuse(message: string): 2 {
  process.stderr.write(`${message}\n`);
  return 2;
}

async function openFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

function summary({ reports, failures }: Manifest, out: string): string {
  const failed = failures.length === 0 ? '' : `，${failures.length} 份没有写成`;
  return `已生成 ${reports.length} 份报告${failed}，见 ${out}\n`;
}

/** The calendar day at the place of use, YYYY-MM-DD. */
function localDate(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

process.exitCode = await main(process.argv.slice(2));
