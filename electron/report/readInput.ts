import { createHash } from 'node:crypto';
import type { SessionBundle } from '#shared/model/bundle.ts';
import type { ImportedSession } from '#shared/model/interchange/content.ts';
import { parseInterchange } from '#shared/model/interchange/parseInterchange.ts';
import { toBundles } from '#shared/model/interchange/toBundles.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { readText } from '../storage/readText.ts';
import { samplePath, type Resources } from './resources.ts';

/** Largest file that is read. */
export const inputLimit = 64 * 1024 * 1024;

/** The sessions of an interchange file, in the file's order; the fault names the place in the file. */
export async function readInput(
  input: string,
  resources: Resources,
): Promise<Result<readonly SessionBundle[]>> {
  const sample = input === 'sample';
  const text = await readFile(sample ? samplePath : input);
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

async function readFile(path: string): Promise<Result<string>> {
  try {
    const file = await readText(path, inputLimit);
    if (file.kind === 'text') return success(file.text);
    if (file.kind === 'notText') {
      return failure('notText', `文件“${path}”不是 UTF-8 文本，请另存为 UTF-8 后重试。`, path);
    }
    const size = `${Math.ceil(file.size / 1024 / 1024)} MiB`;
    return failure('tooLarge', `文件“${path}”有 ${size}，超过上限 64 MiB，请分批导出后再生成报告。`, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? '没有找到' : code === 'EISDIR' ? '是一个目录' : `不能读取（${code ?? message}）`;
    return failure('unreadable', `输入文件“${path}”${reason}，请检查路径后重试。`, path);
  }
}
