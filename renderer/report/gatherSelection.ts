import type { SessionBundle } from '#shared/model/bundle.ts';
import type { SelectionInput } from '#shared/report/selection.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { gatherSession, type ReportDesk } from './gatherSession.ts';

/**
 * Reads the diagnoses of a selection one by one, for a document over all of them. A diagnosis that is gone or whose edition is not here is left out; `sessionIds` in the order of the
 * document, `scope` how they were chosen.
 */
export async function gatherSelection(
  desk: ReportDesk,
  sessionIds: readonly string[],
  {
    template,
    today,
    scope,
  }: { readonly template: ReportTemplate; readonly today: string; readonly scope: string },
): Promise<SelectionInput> {
  const bundles = new Map<string, SessionBundle>();
  // Often the diagnosis before another one is part of the selection itself: it is held once.
  const held = (bundle: SessionBundle) => {
    const known = bundles.get(bundle.session.id) ?? bundle;
    bundles.set(bundle.session.id, known);
    return known;
  };
  const sessions: SelectionInput['sessions'][number][] = [];
  for (const id of sessionIds) {
    const gathered = await gatherSession(desk, id, template, today, 'figures');
    if (!gathered.ok) continue;
    const { bundle, previous, previousPack, pack, packReference } = gathered.value.input;
    sessions.push({
      bundle: held(bundle),
      previous: previous === null ? null : held(previous),
      ...(previousPack === undefined ? {} : { previousPack }),
      pack,
      packReference,
    });
  }
  return { sessions, scope, policy: desk.policy, template, today };
}
