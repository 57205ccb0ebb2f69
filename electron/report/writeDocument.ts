import { join } from 'node:path';
import type { Result } from '#shared/model/result.ts';
import { makeDocument, type DocumentRequest } from '#shared/report/batch/makeDocument.ts';
import type { ManifestReport } from '#shared/report/batch/manifest.ts';
import { documents } from '#shared/report/documents.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { writeFaultOf, writeWhole, type WriteFault } from '../storage/writeWhole.ts';
import { reportModelOf } from './reportModelOf.ts';

export const appVersion = packageJson.version;

/** What is asked for, without what is the same in every run. */
export type Wanted = DocumentRequest extends infer Request
  ? Request extends DocumentRequest
    ? Omit<Request, 'appVersion' | 'known'>
    : never
  : never;

export type WrittenFile = Pick<
  ManifestReport,
  'file' | 'model' | 'bytes' | 'sha256' | 'fingerprint' | 'edition' | 'result'
>;

/**
 * Makes one document and writes it as `stem` with its ending into a folder, with its model beside it where asked for.
 * What cannot be made comes back as the reason; a fault of the file system or of the program is thrown.
 */
export async function writeDocument(
  wanted: Wanted,
  { out, stem, withModel }: { readonly out: string; readonly stem: string; readonly withModel: boolean },
): Promise<Result<WrittenFile>> {
  const made = await makeDocument({ ...wanted, appVersion, known: null } as DocumentRequest);
  if (!made.ok) return made;
  if (made.value.state === 'unchanged') throw new Error('a document that nobody knew is unchanged');
  const { bytes, told } = made.value;
  const file = `${stem}.${documents[wanted.document].extension}`;
  const model = withModel ? { model: `${stem}.json` } : {};
  if (withModel) await writeWhole(join(out, `${stem}.json`), jsonBytes(reportModelOf(wanted)));
  await writeWhole(join(out, file), bytes);
  return { ok: true, value: { file, ...told, ...model } };
}

/** A value as the bytes of a .json file. */
export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}

const writeFaults: Readonly<Record<Exclude<WriteFault, 'other'>, string>> = {
  noSpace: '磁盘空间不足',
  inUse: '文件正被其他程序打开',
  notAllowed: '没有写入权限',
};

/** Why a file was not written, as people read it in the list of failures. */
export function reasonOf(error: unknown): string {
  const fault = writeFaultOf(error);
  const reason =
    fault === 'other' ? (error instanceof Error ? error.message : String(error)) : writeFaults[fault];
  return `报告没有写成：${reason}`;
}
