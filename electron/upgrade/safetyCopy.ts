import { readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { copyDurably, copyFolder, sizeOfFolder } from '#electron/storage/copyFolder.ts';
import { syncDirectory, writeFaultOf } from '#electron/storage/writeWhole.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { freeSpaceLimits } from '#shared/storage/freeSpace.ts';
import { copiesFolder, copiesToDrop, copyName, unfinished } from './copyName.ts';
import { databasesFolder, type Upgrade } from './findUpgrade.ts';
import { readStepRecord, stepRecordName, writeStepRecord } from './stepRecord.ts';

/** The profile and what surrounds it; tests give a clock and a disk of their own. */
export type CopySetting = {
  readonly userData: string;
  readonly appVersion: string;
  readonly now: () => Date;
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly log: (what: string, detail?: unknown) => void;
};

/** How far a copy has come (bytes). */
export type CopyProgress = { readonly done: number; readonly total: number };

/**
 * Copies the closed database to `upgrades/`, wholly or not at all: it takes its name when every file is on the disk, and
 * the record then says that it is there. Older copies but one go. `noSpace`, `copyFailed`: nothing was changed, and the
 * database must not be opened. Gives the copy's name.
 */
export async function makeSafetyCopy(
  setting: CopySetting,
  { from, to }: Upgrade,
  onProgress: (progress: CopyProgress) => void,
): Promise<Result<string, 'noSpace' | 'copyFailed'>> {
  const { userData, log } = setting;
  const source = path.join(userData, databasesFolder);
  const copies = path.join(userData, copiesFolder);
  const name = copyName(from, to, setting.now());
  const temporary = path.join(copies, `${unfinished}${name}`);
  try {
    await dropAll(copies, (each) => each.startsWith(unfinished));
    const total = await sizeOfFolder(source);
    const [needed, free] = [total + freeSpaceLimits.full, await setting.freeBytes(userData)];
    if (free < needed) return noSpace(needed, free);
    let done = 0;
    onProgress({ done, total });
    await copyFolder(source, path.join(temporary, databasesFolder), (bytes) => {
      done += bytes;
      onProgress({ done, total });
    });
    await copyRecord(userData, temporary);
    await rename(temporary, path.join(copies, name));
    await syncDirectory(copies).catch(() => undefined);
    await writeStepRecord(userData, { step: from, appVersion: setting.appVersion, copy: name });
  } catch (error) {
    log('safety copy failed', error);
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    return writeFaultOf(error) === 'noSpace' ? noSpace() : copyFailed(error);
  }
  await tidy(copies).catch((error: unknown) => log('old safety copies not removed', error));
  return success(name);
}

/** The record goes with its database: whoever puts the copy back puts both back. */
async function copyRecord(userData: string, folder: string): Promise<void> {
  if (readStepRecord(userData) !== undefined)
    await copyDurably(path.join(userData, stepRecordName), path.join(folder, stepRecordName));
  await syncDirectory(folder).catch(() => undefined);
}

async function tidy(copies: string): Promise<void> {
  const over = new Set(copiesToDrop(await readdir(copies)));
  await dropAll(copies, (name) => over.has(name));
}

async function dropAll(folder: string, isOver: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter(isOver))
    await rm(path.join(folder, name), { recursive: true, force: true });
}

const megabytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024)).toLocaleString('zh-CN');

function noSpace(needed?: number, free = 0) {
  const amount =
    needed === undefined ? '' : `（需要约 ${megabytes(needed)} MB，现在只有 ${megabytes(free)} MB）`;
  return failure(
    'noSpace',
    `磁盘空间不足，升级前的安全副本没有做成${amount}。数据原样保留、未作任何改动；请清理磁盘后重试。`,
  );
}

function copyFailed(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '未知错误';
  return failure(
    'copyFailed',
    `升级前的安全副本没有做成（${code}）。数据原样保留、未作任何改动；请确认磁盘可以写入后重试，仍不行请联系技术支持。`,
  );
}
