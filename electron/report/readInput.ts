import { createHash } from 'node:crypto';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { ImportedSession } from '#shared/model/interchange/content.ts';
import { parseInterchange } from '#shared/model/interchange/parseInterchange.ts';
import { toBundles } from '#shared/model/interchange/toBundles.ts';
import { success, type Result } from '#shared/model/result.ts';
import { readTextFile } from './readTextFile.ts';
import { samplePath, type Resources } from './resources.ts';

const inputFile = { name: '输入文件', mebibytes: 64, remedy: '请分批导出后再生成报告' };

/** Largest file that is read, in bytes. */
export const inputLimit = inputFile.mebibytes * 1024 * 1024;

/** The sessions of an interchange file, in the file's order; the fault names the place in the file. */
export async function readInput(
  input: string,
  resources: Resources,
): Promise<Result<readonly SessionBundle[]>> {
  const sample = input === 'sample';
  const text = await readTextFile(sample ? samplePath : input, inputFile);
  if (!text.ok) return text;
  const parsed = parseInterchange(text.value, resources.packs, resources.policy, resources.references);
  if (!parsed.ok) return parsed;
  let made = 0;
  const context = {
    now: 0,
    sample,
    newId: () => idFrom(`${input}#${(made += 1)}`),
    packReference: (pack: ImportedSession['pack']) =>
      resources.references.find(({ id }) => id === pack.id) ?? { ...pack, hash: '' },
  };
  const bundles = toBundles(parsed.value, context);
  return success(bundles.map(withContentId(parsed.value.sessions)));
}

/** A session without an id gets one from what it is, so that the same file gives the same reports. */
function withContentId(sessions: readonly ImportedSession[]) {
  return (bundle: SessionBundle, index: number): SessionBundle => {
    if (sessions[index]?.id != null) return bundle;
    const { enterprise, session } = bundle;
    const id = idFrom([enterprise.uscc, session.date, session.kind, index].join('#'));
    return { ...bundle, session: { ...session, id } };
  };
}

/** A UUID (version 8, custom) out of a text's SHA-256. */
function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
