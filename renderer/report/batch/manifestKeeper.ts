import { host } from '#host';
import { failure, type Failure } from '#shared/model/result.ts';
import type { Manifest, ManifestFailure, ManifestReport } from '#shared/report/batch/manifest.ts';
import { collectEntries, type ManifestEntries } from '#shared/report/batch/manifestEntries.ts';

/** The manifest of a running batch. It is written now and again, so that a crash loses a second of it at most. */
export type ManifestKeeper = Pick<ManifestEntries, 'report'> & {
  readonly addReport: (entry: ManifestReport) => void;
  readonly addFailure: (entry: ManifestFailure) => void;
  /** Writes what is not written yet and waits for it. */
  readonly flush: () => Promise<void>;
};

const unwritten = failure(
  'writeFailed',
  '清单 manifest.json 没有写成，已写好的报告都在；请稍后重试，仍失败时换一个文件夹。',
);

/** At most so often (ms) the manifest is written while files come. */
const pause = 1500;

/**
 * Goes on with the manifest that lies in the folder. `onWritten` is told after each writing whether it succeeded; what
 * failed is written again with the next.
 */
export function keepManifest(
  folder: string,
  before: Manifest | null,
  onWritten: (failed: Failure | null) => void,
): ManifestKeeper {
  const entries = collectEntries(before);
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(async () => {
      if (!dirty) return;
      dirty = false;
      const manifest = entries.manifest();
      const written = await host.batchWriteManifest({ folder, manifest }).catch(() => unwritten);
      if (!written.ok) dirty = true;
      onWritten(written.ok ? null : written);
    });
    return writing;
  };
  const changed = () => {
    dirty = true;
    timer ??= setTimeout(() => void write(), pause);
  };
  return {
    report: entries.report,
    addReport: (entry) => {
      entries.addReport(entry);
      changed();
    },
    addFailure: (entry) => {
      entries.addFailure(entry);
      changed();
    },
    flush: write,
  };
}
