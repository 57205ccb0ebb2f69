import type { DeskDatabase } from '#data/database.ts';
import { markJournaled } from '#data/journalPosition.ts';
import { onCommitted } from '#data/write.ts';
import type { JournalHost } from './journalHost.ts';

type Waiting = { readonly sequence: number; readonly bytes: Uint8Array };

/** Whether main's journal has everything that was committed; with a sentence where it cannot be written. */
export type JournalStanding = { readonly behind: number; readonly fault: string | null };

export type Following = {
  /** Resolves when everything committed so far is in the journal, or could not be written. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * The screen goes first: whoever answered sees the confirmation before the window is busy handing its bytes to main (ms).
 * A kill in this moment loses nothing, because the tail in the database still has the entry.
 */
const screenFirst = 8;

/** After a failed append the next attempt waits this long (ms); a commit in the meantime does not hurry it. */
const retryPause = 5000;

/**
 * Tells main's journal of every commit: in a moment when nothing is under way, otherwise with whatever came in the meantime.
 * What main has confirmed leaves the database's tail with the next write.
 */
export function followCommits(
  database: DeskDatabase,
  host: JournalHost,
  onStanding: (standing: JournalStanding) => void = () => undefined,
): Following {
  let waiting: Waiting[] = [];
  let sending: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let turn: ReturnType<typeof setTimeout> | undefined;

  const sendOnce = async (records: readonly Waiting[]): Promise<string | null> => {
    const answer = await host
      .journalAppend({ records: [...records] })
      .catch(
        () => ({ ok: false, message: '变更日志没有回应，内容已保存在数据库中；请重新启动本软件。' }) as const,
      );
    if (!answer.ok) return answer.message;
    markJournaled(
      database,
      records.map(({ sequence }) => sequence),
    );
    return null;
  };

  const sendAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const records = waiting;
      waiting = [];
      const fault = await sendOnce(records);
      if (fault !== null) {
        waiting = [...records, ...waiting];
        onStanding({ behind: waiting.length, fault });
        retry = setTimeout(() => void wake(true), retryPause);
        return;
      }
      if (waiting.length === 0) onStanding({ behind: 0, fault: null });
    }
  };

  const wake = (again: boolean): Promise<void> => {
    if (again) retry = undefined;
    if (retry !== undefined) return Promise.resolve();
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  };

  const stop = onCommitted((commit) => {
    if (commit.database.name !== database.name) return;
    waiting.push({ sequence: commit.sequence, bytes: commit.entry });
    turn ??= setTimeout(() => {
      turn = undefined;
      void wake(false);
    }, screenFirst);
  });
  return {
    settled: () => wake(false),
    stop: () => {
      stop();
      clearTimeout(retry);
      clearTimeout(turn);
    },
  };
}
