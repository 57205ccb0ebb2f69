import path from 'node:path';
import { app, dialog, shell, type BrowserWindow } from 'electron';
import type { CallInput, CallResult, Handlers } from '#shared/ipc/contract.ts';
import { failure, type Failure } from '#shared/model/result.ts';
import { fileNameOf } from '#shared/storage/fileName.ts';
import { log } from '../log.ts';
import { readText } from '../storage/readText.ts';
import { writeFaultOf, writeWhole, type WriteFault } from '../storage/writeWhole.ts';

type SaveKind = CallInput<'saveFile'>['kind'];

const mebibyte = 1024 * 1024;
const largestInterchange = 64 * mebibyte;

const saveDialogs: Readonly<Record<SaveKind, { title: string; filter: Electron.FileFilter }>> = {
  report: { title: '保存报告', filter: { name: 'Word 文档', extensions: ['docx'] } },
  workbook: { title: '保存数据工作簿', filter: { name: 'Excel 工作簿', extensions: ['xlsx'] } },
  interchange: { title: '导出数据文件', filter: { name: '数据交换文件', extensions: ['tdx', 'json'] } },
  // The suggested name has the ending of its content, whichever that is.
  evidence: { title: '另存佐证材料', filter: { name: '所有文件', extensions: ['*'] } },
  seal: { title: '导出封存记录', filter: { name: '封存记录', extensions: ['json'] } },
  audit: { title: '导出操作记录', filter: { name: '操作记录', extensions: ['json'] } },
  exchange: { title: '保存交换包', filter: { name: '交换包', extensions: ['tdx'] } },
  template: { title: '导出报告模板', filter: { name: '报告模板', extensions: ['tdtemplate'] } },
};

const writeMessages: Readonly<Record<WriteFault, string>> = {
  noSpace: '磁盘空间不足，文件没有写入，原有文件和诊断数据都没有变化，请清理空间或换一个位置再保存。',
  inUse: '目标文件正被其他程序（如 Word、WPS）占用，原文件没有变化，请关闭后重试或换一个文件名。',
  notAllowed: '没有写入该位置的权限，或文件正被打开，原文件没有变化，请换一个文件夹或文件名再保存。',
  other: '文件没有写成功，原有文件和诊断数据都没有变化，请换一个位置再保存。',
};

/** Files that this run wrote: the only ones that a page may have opened. */
const savedHere = new Set<string>();

/** A page may have this file opened or shown: this run wrote it. */
export function rememberSaved(file: string): void {
  savedHere.add(file);
}

/** What to tell of a file that could not be written. */
export function unwritten(file: string, error: unknown): Failure<'noSpace' | 'writeFailed'> {
  const fault = writeFaultOf(error);
  return failure(fault === 'noSpace' ? 'noSpace' : 'writeFailed', `${writeMessages[fault]}（${file}）`);
}

async function saveFile(
  window: BrowserWindow,
  { kind, suggestedName, bytes }: CallInput<'saveFile'>,
): Promise<CallResult<'saveFile'>> {
  const { title, filter } = saveDialogs[kind];
  const chosen = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: '保存',
    defaultPath: path.join(app.getPath('documents'), fileNameOf(suggestedName)),
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') {
    return { ok: false, code: 'cancelled', message: '已取消保存，没有写入文件。' };
  }
  try {
    await writeWhole(chosen.filePath, bytes);
  } catch (error) {
    log('file not saved', error);
    return unwritten(chosen.filePath, error);
  }
  rememberSaved(chosen.filePath);
  return { ok: true, path: chosen.filePath };
}

async function openInterchange(window: BrowserWindow): Promise<CallResult<'openInterchange'>> {
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择要导入的数据文件',
    buttonLabel: '导入',
    filters: [
      { name: '数据交换文件', extensions: ['tdx', 'json'] },
      { name: '所有文件', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  const [file] = chosen.filePaths;
  if (chosen.canceled || file === undefined) {
    return { ok: false, code: 'cancelled', message: '已取消导入，数据没有变化。' };
  }
  const name = path.basename(file);
  try {
    const read = await readText(file, largestInterchange);
    if (read.kind === 'text') return { ok: true, name, text: read.text };
    if (read.kind === 'notText') {
      const message = `“${name}”不是 UTF-8 编码的文本文件，数据没有变化，请选择由本软件或中心平台导出的文件。`;
      return { ok: false, code: 'notText', message };
    }
    const size = (read.size / mebibyte).toFixed(1);
    const message = `“${name}”有 ${size} MB，超过 64 MB 的上限，数据没有变化，请确认选对了文件，或分批导出后再导入。`;
    return { ok: false, code: 'tooLarge', message };
  } catch (error) {
    log('file not read', error);
    const message = `无法读取“${name}”，数据没有变化，请确认文件还在、U 盘没有拔出后重试。`;
    return { ok: false, code: 'readFailed', message };
  }
}

async function openSaved({ path: file, how }: CallInput<'openSaved'>): Promise<CallResult<'openSaved'>> {
  if (!savedHere.has(file)) {
    return {
      ok: false,
      code: 'notSavedHere',
      message: '只能打开本次运行中保存的文件，请在文件夹中直接打开它。',
    };
  }
  if (how === 'reveal') {
    shell.showItemInFolder(file);
    return { ok: true };
  }
  const problem = await shell.openPath(file);
  if (problem === '') return { ok: true };
  log('file not opened', problem);
  const message = `系统没能打开文件，文件已保存在 ${file}，请用 Word 或 WPS 手动打开。`;
  return { ok: false, code: 'openFailed', message };
}

/** Calls about files that the user names in a dialog of the system. */
export function fileHandlers(
  window: BrowserWindow,
): Pick<Handlers, 'saveFile' | 'openInterchange' | 'openSaved'> {
  return {
    saveFile: (input) => saveFile(window, input),
    openInterchange: () => openInterchange(window),
    openSaved,
  };
}
