import { decodeJson } from '#shared/audit/decodeJson.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { readText } from '../storage/readText.ts';

/** Largest file that is read, in bytes. */
export const proofLimit = 50 * 1024 * 1024;

/** A file that can prove itself, decoded. */
export type Proof = { readonly kind: 'seal' | 'audit'; readonly json: unknown };

/** Reads a sealed record or an exported audit trail; which one it is, `format` tells. */
export async function readProof(path: string): Promise<Result<Proof>> {
  const text = await readFile(path);
  if (!text.ok) return text;
  const decoded = decodeJson(text.value);
  if (!decoded.ok) return failure('unreadable', `文件“${path}”不能识别：${decoded.message}。`, path);
  const format: unknown = Reflect.get(Object(decoded.value), 'format');
  const kind =
    typeof format === 'string' ? /^transformation-desk-(seal|audit)\//.exec(format)?.[1] : undefined;
  if (kind === 'seal' || kind === 'audit') return success({ kind, json: decoded.value });
  return failure(
    'unreadable',
    `文件“${path}”既不是封存记录，也不是导出的审计记录，请检查 format 一项。`,
    path,
  );
}

async function readFile(path: string): Promise<Result<string>> {
  try {
    const file = await readText(path, proofLimit);
    if (file.kind === 'text') return success(file.text);
    if (file.kind === 'notText') return failure('unreadable', `文件“${path}”不是 UTF-8 文本。`, path);
    const size = `${Math.ceil(file.size / 1024 / 1024)} MiB`;
    return failure('tooLarge', `文件“${path}”有 ${size}，超过上限 50 MiB。`, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? '没有找到' : code === 'EISDIR' ? '是一个目录' : `不能读取（${code ?? message}）`;
    return failure('unreadable', `文件“${path}”${reason}，请检查路径后重试。`, path);
  }
}
