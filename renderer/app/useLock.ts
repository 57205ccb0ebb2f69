import { useCallback, useEffect } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { suspendBatch } from '#report/batch/current.ts';
import { useServices } from '#services';
import { defaultIdleMinutes, idleMinutesSchema, idleMinutesSetting, lockDueAt } from '#shared/vault/idle.ts';
import { useLive } from '#ui/useLive.ts';
import { useDeskState } from './deskState.ts';

/** How often idleness is looked at (ms). */
const lookEvery = 5000;

/** Locking waits at most so long (ms) for what is still being written. */
const longestFarewell = 3000;

const activities = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/**
 * Locks the desk: after what was written is in the journal, the page is loaded anew, which forgets the key and every
 * row; the address stays, so one comes back to the same place. It also does so after idle time. Gives the function that
 * locks at once.
 */
export function useLock(): () => void {
  const { database } = useServices();
  const { journal, syncing } = useDeskState();
  const stored = useLive(() => getSetting(database, idleMinutesSetting), [database]);
  const minutes = idleMinutesSchema.catch(defaultIdleMinutes).parse(stored);
  const lock = useCallback(
    (how: string) => {
      const told = suspendBatch()
        .catch(reportError)
        .then(() => syncing.close())
        .catch(reportError)
        .then(() => recordAction(database, 'desk.lock', { how }))
        .then(() => journal.settled());
      // Storage that does not answer must not keep the desk open.
      void Promise.race([told, pause(longestFarewell)]).finally(() => window.location.reload());
    },
    [database, journal, syncing],
  );
  const lockNow = useCallback(() => lock('由本人'), [lock]);

  useEffect(() => {
    let lastActivityAt = Date.now();
    const onActivity = () => (lastActivityAt = Date.now());
    for (const activity of activities) window.addEventListener(activity, onActivity, { passive: true });
    const timer = setInterval(() => {
      const now = Date.now();
      // A clock that was set back makes the last activity lie ahead: count from now.
      if (now < lastActivityAt) lastActivityAt = now;
      if (now >= lockDueAt(lastActivityAt, minutes)) lock(`${minutes} 分钟没有操作`);
    }, lookEvery);
    return () => {
      clearInterval(timer);
      for (const activity of activities) window.removeEventListener(activity, onActivity);
    };
  }, [lock, minutes]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'l') return;
      event.preventDefault();
      lockNow();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [lockNow]);
  return lockNow;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
