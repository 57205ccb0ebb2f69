import { failure, success, type Result } from '#shared/model/result.ts';
import { readText } from '../storage/readText.ts';

/** What a file is called in a message, and the most that is read of it. */
export type FileUse = { readonly name: string; readonly mebibytes: number; readonly remedy: string };

/** The text of a file that the command line names; the fault is one sentence with the file's path. */
export async function readTextFile(path: string, use: FileUse): Promise<Result<string>> {
  try {
    const file = await readText(path, use.mebibytes * 1024 * 1024);
    if (file.kind === 'text') return success(file.text);
    if (file.kind === 'notText') {
      return failure('notText', `${use.name}“${path}”不是 UTF-8 文本，请另存为 UTF-8 后重试。`, path);
    }
    const size = `${Math.ceil(file.size / 1024 / 1024)} MiB`;
    const told = `${use.name}“${path}”有 ${size}，超过上限 ${use.mebibytes} MiB，${use.remedy}。`;
    return failure('tooLarge', told, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason =
      code === 'ENOENT' ? '没有找到' : code === 'EISDIR' ? '是一个目录' : `不能读取（${code ?? message}）`;
    return failure('unreadable', `${use.name}“${path}”${reason}，请检查路径后重试。`, path);
  }
}
