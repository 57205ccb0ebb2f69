import { randomUUID } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { openBackups, type Backups } from '#electron/backup/automaticBackups.ts';
import { checkBackup, type CheckedBackup } from '#electron/backup/checkBackup.ts';
import { filesOf } from '#electron/backup/evidenceFiles.ts';
import { readFileOf } from '#electron/backup/readFileOf.ts';
import { readItems } from '#electron/backup/readItems.ts';
import { evidenceStore } from '#electron/evidence/evidenceStore.ts';
import { log } from '#electron/log.ts';
import { readKeyring } from '#electron/vault/keyringFile.ts';
import { backupExtension, readBackupName } from '#shared/backup/backupName.ts';
import type { CallInput, CallResult, Handlers } from '#shared/ipc/contract.ts';
import { failure, type Failure } from '#shared/model/result.ts';
import { rememberSaved, unwritten } from './files.ts';
import { journal } from './journal.ts';

type BackupCalls = 'backupList' | 'backupNow' | 'backupToFile' | 'backupOpen' | 'backupRead' | 'backupBlob';

/** The first look comes when the start is over; the hour itself is looked at often, because laptops sleep (ms). */
const firstLook = 30_000;
const lookEvery = 5 * 60_000;

/** How long (ms) a backup waits for the journal to have the newest changes. */
const journalPatience = 5000;

const filters = [{ name: '备份文件', extensions: [backupExtension] }];
const nothing = failure('nothingToBackUp', '本机还没有数据，没有做备份；请在录入或导入数据之后再备份。');
const behind = failure(
  'journalBehind',
  '最近的改动还没有写进变更日志，没有做备份，数据都在；请稍候片刻再试。',
);
const short = failure(
  'noSpace',
  '磁盘剩余空间不足 500 MB，没有做自动备份，原有备份和数据都没有变化；请清理磁盘，或备份到 U 盘。',
);
const failed = failure(
  'writeFailed',
  '自动备份没有写成功，原有备份和数据都没有变化；请确认磁盘可以写入，或备份到 U 盘。',
);

const closed = failure('unknownBackup', '这份备份已经关闭，本机数据没有变化；请重新选择备份。');
const cutOff = failure(
  'readFailed',
  '备份文件读到一半出错，本机数据没有变化；请确认 U 盘没有拔出，然后重试。',
);
const notInBackup = failure('notInBackup', '备份中没有这份佐证材料的文件，本机数据没有变化；请换一份备份。');

const directoryOf = () => path.join(app.getPath('userData'), 'backups');

function backupsHere(): Backups {
  return openBackups({
    directory: directoryOf(),
    app: app.getVersion(),
    journal,
    keyring: async () => {
      const keyring = await readKeyring(app.getPath('userData'));
      return keyring.ok ? keyring.value : null;
    },
    now: Date.now,
    eastOfUtc: (at) => -new Date(at).getTimezoneOffset() * 60_000,
    freeBytes: async (directory) => {
      const { bavail, bsize } = await statfs(directory);
      return bavail * bsize;
    },
    evidence: () => filesOf(evidenceStore()),
    log,
  });
}

async function journalHas(sequence: number): Promise<boolean> {
  const until = Date.now() + journalPatience;
  for (;;) {
    if ((await (await journal()).state()).last >= sequence) return true;
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function toFile(
  window: BrowserWindow,
  backups: Backups,
  { sequence }: CallInput<'backupToFile'>,
): Promise<CallResult<'backupToFile'>> {
  const day = new Date().toLocaleDateString('sv-SE');
  const chosen = await dialog.showSaveDialog(window, {
    title: '备份到文件',
    buttonLabel: '备份',
    defaultPath: path.join(app.getPath('documents'), `工作台备份-${day}.${backupExtension}`),
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') {
    return failure('cancelled', '已取消备份，没有写入文件。');
  }
  if (!(await journalHas(sequence))) return behind;
  try {
    const bytes = await backups.writeTo(chosen.filePath);
    if (bytes === null) return nothing;
    rememberSaved(chosen.filePath);
    return { ok: true, path: chosen.filePath, bytes };
  } catch (error) {
    log('backup not written', error);
    return unwritten(chosen.filePath, error);
  }
}

/** The file to open: an automatic backup by its name, or one that the user chooses. */
async function chooseBackup(
  window: BrowserWindow,
  { name }: CallInput<'backupOpen'>,
): Promise<string | Failure<'cancelled' | 'readFailed'>> {
  if (name !== null) {
    const unknown = failure('readFailed', '找不到这份自动备份，本机数据没有变化；请选择另一份。');
    return readBackupName(name) === null ? unknown : path.join(directoryOf(), name);
  }
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择备份文件',
    buttonLabel: '打开',
    filters: [...filters, { name: '所有文件', extensions: ['*'] }],
    properties: ['openFile'],
  });
  const [file] = chosen.filePaths;
  if (chosen.canceled || file === undefined) {
    return failure('cancelled', '已取消，本机数据没有变化。');
  }
  return file;
}

/**
 * Calls about backups, for every window; automatic ones are made from now on while the app runs. Only the backup that
 * was opened last can be read.
 */
export function backupHandlers(): (window: BrowserWindow) => Pick<Handlers, BackupCalls> {
  const backups = backupsHere();
  setTimeout(() => void backups.makeIfDue(), firstLook);
  setInterval(() => void backups.makeIfDue(), lookEvery);
  let opened: { readonly id: string; readonly backup: CheckedBackup } | undefined;

  return (window) => ({
    async backupList() {
      return { backups: [...(await backups.list())] };
    },
    async backupNow({ sequence }) {
      if (!(await journalHas(sequence))) return behind;
      const made = await backups.makeNow();
      if (made.ok) return { ok: true, backup: made.value };
      return { nothingToBackUp: nothing, noSpace: short, failed }[made.code];
    },
    backupToFile: (input) => toFile(window, backups, input),
    async backupOpen(input) {
      const file = await chooseBackup(window, input);
      if (typeof file !== 'string') return file;
      const checked = await checkBackup(file);
      if (!checked.ok) {
        log(`backup not usable: ${checked.code}`);
        return checked;
      }
      const { info, size: bytes, items, missing, keyring } = checked.value;
      const id = randomUUID();
      opened = { id, backup: checked.value };
      const name = path.basename(file);
      return { ok: true, id, name, madeAt: info.madeAt, bytes, items, missing, keyring };
    },
    async backupRead({ id, from }) {
      if (opened?.id !== id) return closed;
      const read = await readItems(opened.backup, from ?? opened.backup.firstItem);
      if (read.ok) return { ok: true, ...read.value };
      log(`backup not read: ${read.code}`);
      return cutOff;
    },
    async backupBlob({ id, name }) {
      if (opened?.id !== id) return closed;
      const read = await readFileOf(opened.backup, name);
      if (read.ok) return read.value === null ? notInBackup : { ok: true, bytes: read.value };
      log(`file of a backup not read: ${read.code}`);
      return cutOff;
    },
  });
}
