import type { SessionBundle } from '#shared/model/bundle.ts';
import type { SessionDocument } from '#shared/report/documents.ts';

/**
 * Names without ending of the sessions' files, parallel to the list and never the same twice: `<uscc>-<date>-<kind>`,
 * for other documents than the diagnosis report with `-<document>` behind it, and with -2, -3 … for further sessions of
 * one kind on one day. They hold only letters, digits and hyphens, because the codes and dates have been checked.
 */
export function fileStems(bundles: readonly SessionBundle[], document: SessionDocument): readonly string[] {
  const counts = new Map<string, number>();
  return bundles.map(({ enterprise, session }) => {
    const ending = document === 'diagnosis' ? '' : `-${document}`;
    const stem = `${enterprise.uscc}-${session.date}-${session.kind}${ending}`;
    const count = (counts.get(stem) ?? 0) + 1;
    counts.set(stem, count);
    return count === 1 ? stem : `${stem}-${count}`;
  });
}
