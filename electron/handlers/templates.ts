import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { log } from '#electron/log.ts';
import { readBytes } from '#electron/storage/readBytes.ts';
import type { CallInput, CallResult, Handlers } from '#shared/ipc/contract.ts';
import type { TemplateSource } from '#shared/ipc/templateCalls.ts';
import { failure } from '#shared/model/result.ts';

const mebibyte = 1024 * 1024;

type Question = {
  readonly title: string;
  readonly buttonLabel: string;
  readonly filter: { readonly name: string; readonly extensions: readonly string[] };
  /** Mebibytes. */
  readonly most: number;
};

const questions: Readonly<Record<TemplateSource, Question>> = {
  template: {
    title: '选择报告模板文件',
    buttonLabel: '导入',
    filter: { name: '报告模板', extensions: ['tdtemplate'] },
    most: 2,
  },
  logo: {
    title: '选择标识图片',
    buttonLabel: '使用',
    filter: { name: 'PNG 或 JPEG 图片', extensions: ['png', 'jpg', 'jpeg'] },
    most: 20,
  },
  wordStyles: {
    title: '选择作为样式来源的 Word 文档',
    buttonLabel: '读取样式',
    filter: { name: 'Word 文档', extensions: ['docx'] },
    most: 20,
  },
};

async function openForTemplate(
  window: BrowserWindow,
  { source }: CallInput<'openForTemplate'>,
): Promise<CallResult<'openForTemplate'>> {
  const { title, buttonLabel, filter, most } = questions[source];
  const chosen = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    filters: [
      { name: filter.name, extensions: [...filter.extensions] },
      { name: '所有文件', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  const [file] = chosen.filePaths;
  if (chosen.canceled || file === undefined) return failure('cancelled', '已取消，模板没有变化。');
  const name = path.basename(file);
  try {
    const read = await readBytes(file, most * mebibyte);
    if (read instanceof Uint8Array) return { ok: true, name, bytes: read };
    const size = (read.size / mebibyte).toFixed(1);
    const message = `“${name}”有 ${size} MB，超过 ${most} MB 的上限，模板没有变化，请确认选对了文件。`;
    return failure('tooLarge', message);
  } catch (error) {
    log('file for a template not read', error);
    const message = `无法读取“${name}”，模板没有变化，请确认文件还在、U 盘没有拔出后重试。`;
    return failure('readFailed', message);
  }
}

/** Calls about files for report templates. */
export function templateHandlers(window: BrowserWindow): Pick<Handlers, 'openForTemplate'> {
  return { openForTemplate: (input) => openForTemplate(window, input) };
}
