import { host } from '#host';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { DocumentRequest } from '#shared/report/batch/makeDocument.ts';
import type { JobItem } from '#shared/report/batch/jobItems.ts';
import { standingFingerprint } from '#shared/report/batch/manifestEntries.ts';
import type { ManifestReport } from '#shared/report/batch/manifest.ts';
import type { DocumentWorker } from '../documentWorker.ts';
import type { ManifestKeeper } from './manifestKeeper.ts';

/** What became of one file. `held`: the folder takes nothing at the moment, so the whole batch has to wait. */
export type ItemOutcome =
  | { readonly kind: 'written'; readonly keptAs: string | null }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed' | 'held'; readonly reason: string };

/** What a manifest says of the diagnosis behind a file; nothing of it for one over a selection. */
export type ToldOfSession = Pick<ManifestReport, 'session' | 'enterprise' | 'date' | 'kind'>;

/**
 * Makes one file of a batch and writes it, unless the one that lies there was made of the same and is untouched. The
 * manifest is told of what was written.
 */
export async function writeItem(
  { file, document }: JobItem,
  ofSession: ToldOfSession,
  folder: string,
  request: (known: string | null) => DocumentRequest,
  { worker, manifest }: { readonly worker: DocumentWorker; readonly manifest: ManifestKeeper },
): Promise<ItemOutcome> {
  const told = { document, ...ofSession };
  const entry = manifest.report({ ...told, file });
  const state = entry?.file === file ? await host.batchFileState({ folder, name: file }) : null;
  if (state?.ok === false) return refused(state);
  const known = standingFingerprint(entry, file, state === null ? null : state.file);
  const made = await worker.make(request(known));
  if (!made.ok) return { kind: 'failed', reason: made.message };
  if (made.value.state === 'unchanged') return { kind: 'unchanged' };
  const written = await host.batchWriteFile({
    folder,
    name: file,
    bytes: made.value.bytes,
    // Only what this very entry tells of may be replaced; anything else is somebody's own.
    replaces: entry?.file === file ? entry.sha256 : null,
  } satisfies CallInput<'batchWriteFile'>);
  if (!written.ok) return refused(written);
  manifest.addReport({ ...told, file, ...made.value.told });
  return { kind: 'written', keptAs: written.keptAs };
}

function refused({ code, message }: { readonly code: string; readonly message: string }): ItemOutcome {
  const held = code === 'noSpace' || code === 'folderGone';
  return { kind: held ? 'held' : 'failed', reason: message };
}
