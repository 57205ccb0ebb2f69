import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { documentFingerprint } from '#shared/report/batch/fingerprint.ts';
import { buildReport } from '#shared/report/buildReport.ts';
import { standardTemplate } from '#shared/report/template/template.ts';
import { renderReport } from '#shared/report/docx/renderReport.ts';
import type { ReportCommand } from './commandArguments.ts';
import type { Manifest, ManifestFailure, ManifestReport } from '#shared/report/batch/manifest.ts';
import type { Resources } from './resources.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { writeWhole } from '../storage/writeWhole.ts';

const appVersion = packageJson.version;

/**
 * Writes one report per session into an existing folder and the manifest at the end. A session that fails is listed
 * with its reason and the others are written. `today` is the day of printing, YYYY-MM-DD.
 */
export async function writeReports(
  bundles: readonly SessionBundle[],
  command: ReportCommand,
  resources: Resources,
  today: string,
): Promise<Manifest> {
  const reports: ManifestReport[] = [];
  const failures: ManifestFailure[] = [];
  const taken = new Set<string>();
  for (const bundle of bundles) {
    const { session, enterprise } = bundle;
    const which = {
      document: 'diagnosis' as const,
      session: session.id,
      enterprise: enterprise.uscc,
      date: session.date,
      kind: session.kind,
    };
    const name = freeName(`${enterprise.uscc}-${session.date}-${session.kind}`, taken);
    try {
      reports.push({ ...which, ...(await writeOne(bundle, bundles, name, command, resources, today)) });
    } catch (error) {
      failures.push({ ...which, reason: `报告没有写成：${reasonOf(error)}` });
    }
  }
  const manifest: Manifest = {
    format: 'transformation-desk-manifest/1',
    input: command.input,
    reports,
    failures,
  };
  await writeWhole(join(command.out, 'manifest.json'), text(manifest));
  return manifest;
}

async function writeOne(
  bundle: SessionBundle,
  bundles: readonly SessionBundle[],
  name: string,
  { out, model: withModel }: ReportCommand,
  { packs, policy }: Resources,
  today: string,
): Promise<Omit<ManifestReport, 'document' | 'session' | 'enterprise' | 'date' | 'kind'>> {
  const edition = bundle.session.pack;
  const pack = packs.get(edition.id);
  if (pack === undefined) throw new Error(`本机没有评测指标包“${edition.id}”`);
  const previous = previousOf(bundle, bundles);
  const content = { bundle, previous, pack, packReference: edition, policy, template: standardTemplate };
  const model = buildReport({ ...content, today });
  const bytes = await renderReport(model);
  if (withModel) await writeWhole(join(out, `${name}.json`), text(model));
  await writeWhole(join(out, `${name}.docx`), bytes);
  const { level, levelRange, score } = model.result;
  return {
    file: `${name}.docx`,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fingerprint: documentFingerprint('diagnosis', [content], appVersion),
    ...(withModel ? { model: `${name}.json` } : {}),
    edition,
    result: { level, levelRange, score },
  };
}

/** The same enterprise's latest session before this one, by date and then by place in the file. */
export function previousOf(bundle: SessionBundle, bundles: readonly SessionBundle[]): SessionBundle | null {
  const at = bundles.indexOf(bundle);
  return bundles.reduce<SessionBundle | null>((latest, candidate, index) => {
    if (candidate.enterprise.uscc !== bundle.enterprise.uscc || candidate === bundle) return latest;
    const { date } = candidate.session;
    const earlier = date < bundle.session.date || (date === bundle.session.date && index < at);
    return earlier && (latest === null || date >= latest.session.date) ? candidate : latest;
  }, null);
}

function text(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
  taken.add(free);
  return free;
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC') return '磁盘空间不足';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return '没有写入权限';
  return error instanceof Error ? error.message : String(error);
}
