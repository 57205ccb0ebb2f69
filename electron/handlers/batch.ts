import { app, dialog, shell, type BrowserWindow } from 'electron';
import { openKnownFolders, type KnownFolders } from '#electron/batch/knownFolders.ts';
import {
  faultOf,
  fileState,
  isFolder,
  readManifest,
  writeManifest,
  writeReport,
  type FolderFault,
} from '#electron/batch/reportFolder.ts';
import { log } from '#electron/log.ts';
import type { CallResult, Handlers } from '#shared/ipc/contract.ts';
import { failure, type Failure } from '#shared/model/result.ts';

type BatchCalls =
  | 'batchChooseFolder'
  | 'batchFolder'
  | 'batchReadManifest'
  | 'batchWriteManifest'
  | 'batchFileState'
  | 'batchWriteFile'
  | 'batchOpenFolder';

type WriteCode = 'folderGone' | 'noSpace' | 'writeFailed';

const gone = failure(
  'folderGone',
  '输出文件夹不见了（可能被移走、改名，或 U 盘已拔出），已写好的文件不受影响；请把它放回原处后继续，或换一个文件夹重新开始。',
);

const faults: Readonly<Record<FolderFault, Failure<WriteCode>>> = {
  folderGone: gone,
  noSpace: failure('noSpace', '输出文件夹所在的磁盘空间不足，已写好的文件都完整；请清理出空间后继续。'),
  inUse: failure('writeFailed', '目标文件正被其他程序（如 Word、WPS）占用，原文件没有变化；请关闭后重试。'),
  notAllowed: failure(
    'writeFailed',
    '没有写入该文件的权限，或它正被打开，原文件没有变化；请关闭它或换一个文件夹后重试。',
  ),
  other: failure('writeFailed', '文件没有写成功，原有文件没有变化；请重试，仍失败时换一个文件夹。'),
};

const unreadable = failure(
  'readFailed',
  '读取输出文件夹里的文件时出错，没有任何改动；请确认磁盘正常后重试，或换一个文件夹。',
);
const otherManifest = failure(
  'notAManifest',
  '这个文件夹里已有一个不是本软件写的（或已损坏的）manifest.json，没有任何改动；请换一个文件夹，或先把它移走。',
);

async function choose(window: BrowserWindow, known: KnownFolders): Promise<CallResult<'batchChooseFolder'>> {
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择报告的输出文件夹',
    buttonLabel: '选择',
    defaultPath: app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  });
  const [path] = chosen.filePaths;
  if (chosen.canceled || path === undefined) return failure('cancelled', '已取消，没有更换文件夹。');
  return { ok: true, folder: await known.remember(path), path };
}

/** Does something in a known folder; an error of the file system becomes what `told` makes of it. */
async function within<Done, Told extends Failure>(
  known: KnownFolders,
  id: string,
  work: (folder: string) => Promise<Done>,
  told: (fault: FolderFault) => Told,
): Promise<Done | Told | typeof gone> {
  const folder = await known.pathOf(id);
  if (folder === null) return gone;
  try {
    return await work(folder);
  } catch (error) {
    log('report folder', error);
    const fault = await faultOf(folder, error);
    return fault === 'folderGone' ? gone : told(fault);
  }
}

/** Calls about the folder of a batch of reports. The page says which folder by an id, and never where it is. */
export function batchHandlers(): (window: BrowserWindow) => Pick<Handlers, BatchCalls> {
  const known = openKnownFolders(app.getPath('userData'));
  const unwritten = (fault: FolderFault) => faults[fault];
  const unread = () => unreadable;
  return (window) => ({
    batchChooseFolder: () => choose(window, known),
    async batchFolder({ folder: id }) {
      const path = await known.pathOf(id);
      return path !== null && (await isFolder(path)) ? { ok: true, path } : gone;
    },
    batchReadManifest: ({ folder }) =>
      within(
        known,
        folder,
        async (path) => {
          const manifest = await readManifest(path);
          return manifest === 'other' ? otherManifest : ({ ok: true, manifest } as const);
        },
        unread,
      ),
    batchWriteManifest: ({ folder, manifest }) =>
      within(
        known,
        folder,
        async (path) => {
          await writeManifest(path, manifest);
          return { ok: true } as const;
        },
        unwritten,
      ),
    batchFileState: ({ folder, name }) =>
      within(
        known,
        folder,
        async (path) => ({ ok: true, file: await fileState(path, name) }) as const,
        unread,
      ),
    batchWriteFile: ({ folder, name, bytes, replaces }) =>
      within(
        known,
        folder,
        async (path) => ({ ok: true, keptAs: await writeReport(path, name, bytes, replaces) }) as const,
        unwritten,
      ),
    batchOpenFolder: ({ folder }) =>
      within(
        known,
        folder,
        async (path) => {
          if (!(await isFolder(path))) return gone;
          const problem = await shell.openPath(path);
          if (problem === '') return { ok: true } as const;
          log('folder not opened', problem);
          return failure('openFailed', `系统没能打开文件夹，文件都在 ${path}，请在文件管理器中打开它。`);
        },
        () => failure('openFailed', '系统没能打开文件夹，请在文件管理器中打开它。'),
      ),
  });
}
