import { previewImport } from '#data/commands/importBundles.ts';
import type { ImportContent, ImportPreview } from '#data/importing/importContent.ts';
import { readImportInWorker } from '#data/importing/readImportInWorker.ts';
import { storedPacks } from '#data/queries/storedPacks.ts';
import { host } from '#host';
import type { Services } from '#services';
import { success, type Failure, type Result } from '#shared/model/result.ts';

/** A file that was read and found valid, and what importing it would do. Nothing is stored yet. */
export type ReadFile = {
  readonly name: string;
  readonly content: ImportContent;
  readonly preview: ImportPreview;
};

/** Asks for a file and reads it; `cancelled` when the user chose none. */
export async function chooseFile({ database, instrument, policy }: Services): Promise<Result<ReadFile>> {
  const opened = await host.openInterchange(null);
  if (!opened.ok) return opened satisfies Failure;
  const setting = { instrument, policy, stored: await storedPacks(database) };
  const content = await readImportInWorker(opened.text, setting);
  if (!content.ok) return content;
  const preview = await previewImport(database, content.value);
  if (!preview.ok) return preview;
  return success({ name: opened.name, content: content.value, preview: preview.value });
}
