import path from 'node:path';
import { app } from 'electron';
import { openJournal, type Journal } from '#electron/journal/openJournal.ts';
import { log } from '#electron/log.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { failure, type Failure } from '#shared/model/result.ts';

type JournalCalls =
  | 'journalState'
  | 'journalAppend'
  | 'journalRead'
  | 'journalBeginSnapshot'
  | 'journalAddToSnapshot'
  | 'journalFinishSnapshot';

/** What one answer of `journalRead` holds at most (bytes). */
const mostPerRead = 4 * 1024 * 1024;

let opened: Promise<Journal> | undefined;

/** The one journal of this profile, opened when it is first asked for; opening is tried again after a failure. */
export function journal(): Promise<Journal> {
  opened ??= openJournal(path.join(app.getPath('userData'), 'journal')).then(
    async (ready) => {
      for (const finding of (await ready.state()).findings) log('journal', JSON.stringify(finding));
      return ready;
    },
    (error: unknown) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}

const faults = {
  outOfOrder: '变更日志的顺序与本机数据不一致，将重新建立日志；已保存的内容都在。',
  unknownSnapshot: '数据快照已被新的快照取代，本次整理停止；已保存的内容都在。',
  writeFailed: '变更日志暂时写不进磁盘，内容已保存在数据库中；请确认磁盘可以写入。',
  noSpace: '磁盘空间不足，变更日志没有写入，内容已保存在数据库中；请清理磁盘。',
} as const;

function told<Code extends keyof typeof faults>(code: Code): Failure<Code> {
  log(`journal: ${code}`);
  return failure(code, faults[code]);
}

/** Calls about the journal. What passes here is encrypted by the page. */
export function journalHandlers(): Pick<Handlers, JournalCalls> {
  return {
    async journalState() {
      const { last, snapshotAt, snapshotBytes, recordBytes } = await (await journal()).state();
      return { last, snapshotAt, snapshotBytes, recordBytes };
    },
    async journalAppend({ records }) {
      const appended = await (await journal()).append(records);
      return appended.ok ? { ok: true } : told(appended.code);
    },
    async journalRead({ from }) {
      const { items, next } = await (await journal()).read(from, mostPerRead);
      return { items: [...items], next };
    },
    async journalBeginSnapshot() {
      return (await journal()).beginSnapshot();
    },
    async journalAddToSnapshot({ id, bytes }) {
      const added = await (await journal()).addToSnapshot(id, bytes);
      return added.ok ? { ok: true } : told(added.code);
    },
    async journalFinishSnapshot({ id }) {
      const finished = await (await journal()).finishSnapshot(id);
      return finished.ok ? { ok: true } : told(finished.code);
    },
  };
}
