import type { Result } from '#shared/model/result.ts';
import { ifAllowed } from '../allowed.ts';
import type { DeskDatabase } from '../database.ts';
import type { ImportContent, ImportPreview } from '../importing/importContent.ts';
import type { StorageCode } from '../storageFailure.ts';
import { takeIn } from './importBundles.ts';

/**
 * Loads the 示例 data, every row marked as such whatever it was before. Loading it again adds only what is missing and
 * never touches what the user has changed meanwhile.
 */
export function loadSample(
  database: DeskDatabase,
  { enterprises, bundles, packs }: ImportContent,
): Promise<Result<ImportPreview, StorageCode | 'notAllowed'>> {
  const marked = bundles.map((bundle) => ({
    enterprise: asSample(bundle.enterprise),
    session: asSample(bundle.session),
    answers: bundle.answers.map(asSample),
    sceneRatings: bundle.sceneRatings.map(asSample),
  }));
  const content = { enterprises: enterprises.map(asSample), bundles: marked, packs };
  return ifAllowed(database, 'loadSample', () =>
    takeIn(database, content, 'keep', { action: 'sample.load', detail: {} }),
  );
}

function asSample<Row extends { readonly sample: boolean }>(row: Row): Row {
  return { ...row, sample: true };
}
