import { byteLength } from './byteLength.ts';
import type { FirstAnswer } from './decide.ts';
import { syncLimits, type SyncChange } from '#shared/sync/protocol.ts';
import { mayRead, mayWrite } from '#shared/sync/syncTables.ts';
import type { Device } from './storage.ts';

type Rejected = Extract<FirstAnswer, { readonly outcome: 'rejected' }>;

/** Why a change of a device is not even looked at; null: it may be decided. Pure. */
export function examine(device: Device, change: SyncChange): Rejected | null {
  if (!mayWrite(device.scope, change.table)) {
    return reject('notAllowed', '平台未收下这条记录：本机无权写入这类记录，请联系平台管理方。');
  }
  if ((change.op === 'delete') !== (change.fields === null)) {
    return reject('invalid', '平台未收下这条记录：删除时不得带内容，保存时必须有内容。');
  }
  // Databases cannot hold these in a text; nobody types them.
  if (!isStorable(change.id) || !isStorable(change.by)) {
    return reject('invalid', '平台未收下这条记录：编号或姓名中有无法保存的字符。');
  }
  if (change.fields !== null && byteLength(JSON.stringify(change.fields)) > syncLimits.fields) {
    const most = syncLimits.fields / 1024;
    return reject('tooLarge', `平台未收下这条记录：内容超过 ${most} KB，请缩短后再同步。`);
  }
  return null;
}

/**
 * What a device is told of a conflict. A kiosk writes tables that it may not read: it is shown the row that stands there
 * only where it comes of a change of its own.
 */
export function guardConflict(
  device: Device,
  answer: FirstAnswer,
  writtenBy: string | undefined,
): FirstAnswer {
  if (answer.outcome !== 'conflict') return answer;
  if (mayRead(device.scope, answer.row.table) || writtenBy === device.id) return answer;
  return reject('notAllowed', '平台未收下这条记录：同一编号已由其他设备写入。');
}

/** Whether a text holds neither NUL nor half a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}

function reject(code: Rejected['code'], message: string): Rejected {
  return { outcome: 'rejected', code, message };
}
