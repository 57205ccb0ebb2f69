import path from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { log } from '#electron/log.ts';
import { readBytes } from '#electron/storage/readBytes.ts';
import type { CallResult, Handlers } from '#shared/ipc/contract.ts';
import { failure } from '#shared/model/result.ts';
import { exchangeLimits } from '#shared/sync/exchange/packageSchema.ts';

const mebibyte = 1024 * 1024;

async function openExchange(window: BrowserWindow): Promise<CallResult<'openExchange'>> {
  const chosen = await dialog.showOpenDialog(window, {
    title: '选择交换包',
    buttonLabel: '打开',
    filters: [
      { name: '交换包', extensions: ['tdx'] },
      { name: '所有文件', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  const [file] = chosen.filePaths;
  if (chosen.canceled || file === undefined) {
    return failure('cancelled', '已取消导入，数据没有变化。');
  }
  const name = path.basename(file);
  try {
    const read = await readBytes(file, exchangeLimits.file);
    if (read instanceof Uint8Array) return { ok: true, name, bytes: read };
    const size = (read.size / mebibyte).toFixed(0);
    const most = exchangeLimits.file / mebibyte;
    return failure(
      'tooLarge',
      `“${name}”有 ${size} MB，超过 ${most} MB 的上限，数据没有变化，请确认选对了文件，或请对方分批导出。`,
    );
  } catch (error) {
    log('exchange package not read', error);
    return failure('readFailed', `无法读取“${name}”，数据没有变化，请确认文件还在、U 盘没有拔出后重试。`);
  }
}

/** The call that opens an exchange package. */
export function exchangeHandlers(window: BrowserWindow): Pick<Handlers, 'openExchange'> {
  return { openExchange: () => openExchange(window) };
}
