import { note, type Contents } from './contents.ts';
import { atIn, firstIn, isUnfinished, segmentName, snapshotName } from './fileFormat.ts';
import type { JournalFinding } from './findings.ts';
import { removeFiles, type Folder } from './folder.ts';
import { gapsAfter, segmentsAfter } from './gaps.ts';
import { mendSegments } from './mendSegments.ts';
import { mendSnapshots } from './mendSnapshots.ts';

const numbersIn = (names: readonly string[], numberIn: (name: string) => number | undefined) =>
  names
    .map(numberIn)
    .filter((number) => number !== undefined)
    .sort((one, other) => one - other);

/**
 * Mends what a kill, a power cut or damage left in the journal's directory and says what it holds. Rejects only when
 * the directory itself cannot be listed: then nothing is known of what it holds.
 */
export async function mendJournal(folder: Folder): Promise<Contents> {
  const names = await folder.disk.list(folder.directory);
  const contents: Contents = {
    snapshot: undefined,
    segments: [],
    last: 0,
    appendable: false,
    findings: [],
  };
  const found = (finding: JournalFinding) => note(contents, finding);

  await removeFiles(folder, names.filter(isUnfinished));
  const { segments, last, appendable } = await mendSegments(folder, numbersIn(names, firstIn), found);
  const ats = numbersIn(names, atIn).toReversed();
  const { snapshot, mayTidy } = await mendSnapshots(folder, ats, segments, last, found);

  const at = snapshot?.at ?? 0;
  const needed = segmentsAfter(at, segments, last);
  if (mayTidy) {
    await removeFiles(folder, [
      ...ats.filter((each) => each < at).map(snapshotName),
      ...segments.filter((each) => !needed.includes(each)).map(({ first }) => segmentName(first)),
    ]);
  }
  for (const missing of gapsAfter(at, needed)) found({ kind: 'missingRecords', missing });
  contents.snapshot = snapshot;
  contents.segments = needed.map(({ first, size }) => ({ first, size }));
  contents.last = Math.max(at, last);
  contents.appendable = appendable;
  return contents;
}
