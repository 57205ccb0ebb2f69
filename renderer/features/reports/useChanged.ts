import { useMemo } from 'react';
import { getSetting } from '#data/queries/getSetting.ts';
import { useServices } from '#services';
import { readReportMarks, reportMarksSetting } from '#shared/report/batch/job.ts';
import { useLive } from '#ui/useLive.ts';
import type { ListedSession } from './listedSession.ts';
import { useFacts } from './useFacts.ts';

type Changed = {
  readonly isChanged: (sessionId: string) => boolean;
  /** Diagnoses that still have to be looked at. */
  readonly open: number;
};

const none: readonly string[] = [];

/**
 * Which diagnoses hold something else than when a report of them was last written, or had none yet. Nothing is read
 * while it is not `asked`.
 */
export function useChanged(listed: readonly ListedSession[], asked: boolean): Changed {
  const { database } = useServices();
  const stored = useLive(() => getSetting(database, reportMarksSetting), [database]);
  const marks = useMemo(() => readReportMarks(stored), [stored]);
  const reported = useMemo(
    () => (asked ? listed.map(({ session }) => session.id).filter((id) => Object.hasOwn(marks, id)) : none),
    [listed, marks, asked],
  );
  const facts = useFacts(reported);
  return useMemo(
    () => ({
      open: Math.max(0, reported.length - facts.count),
      isChanged: (id) => {
        const mark = marks[id];
        const read = facts.of(id);
        return mark === undefined || (read != null && read.mark !== mark);
      },
    }),
    [marks, reported, facts],
  );
}
