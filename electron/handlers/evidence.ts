import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { evidenceStore } from '#electron/evidence/evidenceStore.ts';
import { rememberPicked, type PickedFiles } from '#electron/evidence/pickedFiles.ts';
import { log } from '#electron/log.ts';
import { writeFaultOf } from '#electron/storage/writeWhole.ts';
import { readBackupName } from '#shared/backup/backupName.ts';
import { evidenceExtensions } from '#shared/evidence/mediaTypes.ts';
import type { CallInput, CallResult, Handlers } from '#shared/ipc/contract.ts';
import { largestEvidence } from '#shared/model/evidence.ts';
import { failure } from '#shared/model/result.ts';

type EvidenceCalls =
  'evidencePick' | 'evidenceRead' | 'evidencePut' | 'evidenceGet' | 'evidenceList' | 'evidenceDiscard';

const full = failure('noSpace', '磁盘空间不足，佐证材料没有添加，已有的内容都在；请清理磁盘后再添加。');
const unwritten = failure(
  'writeFailed',
  '佐证材料没有写进磁盘，没有添加，已有的内容都在；请确认磁盘可以写入后再添加。',
);
const missing = failure(
  'missing',
  '本机没有这份佐证材料的文件，它的记录还在；请从带有佐证材料的备份恢复，或重新添加。',
);
const unreadable = failure(
  'readFailed',
  '读取佐证材料的文件时出错，没有任何改动；请重试，仍失败时请检查磁盘。',
);
const unknown = failure('unknownFile', '这个文件已不在所选的文件之中，没有添加；请重新选择。');
const unreadChoice = failure(
  'readFailed',
  '无法读取所选的文件，没有添加；请确认文件还在、U 盘没有拔出后重试。',
);

async function pick(window: BrowserWindow, picked: PickedFiles): Promise<CallResult<'evidencePick'>> {
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择佐证材料',
    buttonLabel: '添加',
    filters: [
      { name: '图片和文档', extensions: [...evidenceExtensions] },
      { name: '所有文件', extensions: ['*'] },
    ],
    properties: ['openFile', 'multiSelections'],
  });
  if (chosen.canceled) return failure('cancelled', '已取消，没有添加文件。');
  return { ok: true, files: [...(await picked.take(chosen.filePaths))] };
}

async function put({ name, bytes }: CallInput<'evidencePut'>): Promise<CallResult<'evidencePut'>> {
  try {
    await evidenceStore().put(name, bytes);
    return { ok: true };
  } catch (error) {
    log('evidence not written', error);
    return writeFaultOf(error) === 'noSpace' ? full : unwritten;
  }
}

/** When the oldest automatic backup that is kept was made; null where there is none. */
async function oldestBackup(): Promise<number | null> {
  const names = await readdir(path.join(app.getPath('userData'), 'backups')).catch(() => []);
  const times = names.flatMap((name) => readBackupName(name)?.at ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** Calls about files of evidence, for every window. What is kept here is encrypted and named by the page. */
export function evidenceHandlers(): (window: BrowserWindow) => Pick<Handlers, EvidenceCalls> {
  const picked = rememberPicked();
  return (window) => ({
    evidencePick: () => pick(window, picked),
    async evidenceRead({ id }) {
      try {
        const bytes = await picked.read(id, largestEvidence);
        return bytes === null ? unknown : { ok: true, bytes };
      } catch (error) {
        log('chosen file not read', error);
        return unreadChoice;
      }
    },
    evidencePut: put,
    async evidenceGet({ name }) {
      try {
        const bytes = await evidenceStore().get(name);
        return bytes === null ? missing : { ok: true, bytes };
      } catch (error) {
        log('evidence not read', error);
        return unreadable;
      }
    },
    async evidenceList() {
      return { names: (await evidenceStore().list()).map(({ name }) => name) };
    },
    async evidenceDiscard({ used }) {
      const removed = await evidenceStore().tidy(new Set(used), await oldestBackup());
      if (removed > 0) log(`evidence: ${removed} unused files removed`);
      return { removed };
    },
  });
}
