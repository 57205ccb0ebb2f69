import type { ManifestFailure } from '#shared/report/batch/manifest.ts';
import type { SessionSetting, Settled, Task } from './task.ts';
import { reasonOf, writeDocument } from './writeDocument.ts';

/** Makes one session's file; whatever goes wrong becomes an entry in the list of failures. */
export async function doTask(task: Task, setting: SessionSetting): Promise<Settled> {
  const { bundle, previous, stem } = task;
  const { document, packs, policy, template, today } = setting;
  const packReference = bundle.session.pack;
  const pack = packs.get(packReference.id);
  if (pack === undefined) return failed(task, setting, `本机没有评测指标包“${packReference.id}”`);
  const previousPack = previous === null ? undefined : packs.get(previous.session.pack.id);
  const input = {
    bundle,
    previous,
    ...(previousPack === undefined || previousPack === pack ? {} : { previousPack }),
    pack,
    packReference,
    policy,
    template,
    today,
  };
  try {
    const written = await writeDocument({ document, input }, { ...setting, stem });
    if (!written.ok) return failed(task, setting, written.message);
    return { report: { ...whichOf(task, setting), ...written.value } };
  } catch (error) {
    return failed(task, setting, reasonOf(error));
  }
}

/** The entry of a task that gave no file. */
export function failed(task: Task, setting: SessionSetting, reason: string): Settled {
  return { report: null, failure: { ...whichOf(task, setting), reason } };
}

function whichOf(
  { bundle: { enterprise, session } }: Task,
  { document }: SessionSetting,
): Omit<ManifestFailure, 'reason'> {
  const { id, date, kind } = session;
  return { document, session: id, enterprise: enterprise.uscc, date, kind };
}
