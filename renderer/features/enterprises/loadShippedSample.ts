import { loadSample } from '#data/commands/loadSample.ts';
import type { ImportPreview } from '#data/importing/importContent.ts';
import { storedPacks } from '#data/queries/storedPacks.ts';
import type { Services } from '#services';
import type { Result } from '#shared/model/result.ts';

/** Reads the shipped 示例 file, which is only loaded now, and stores it. */
export async function loadShippedSample({
  database,
  instrument,
  policy,
}: Services): Promise<Result<ImportPreview>> {
  const [{ readImportText }, { default: text }] = await Promise.all([
    import('#data/importing/readImportText.ts'),
    import('#resources/sample/diagnoses.json?raw'),
  ]);
  const content = readImportText(text, { instrument, policy, stored: await storedPacks(database) });
  return content.ok ? loadSample(database, content.value) : content;
}
