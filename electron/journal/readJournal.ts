import { note, type Contents } from './contents.ts';
import type { DiskFile } from './disk.ts';
import { headerBytes, headerNumber, segmentMagic, snapshotMagic } from './fileFormat.ts';
import type { NumberRange } from './findings.ts';
import { copyAside, inFolder, type Folder } from './folder.ts';
import { readRun, type Run } from './readRun.ts';
import { cursorOf, placeOf, sourcesOf, startOf, type Place, type Source } from './readSources.ts';

export type JournalItem =
  | { readonly kind: 'part'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'record'; readonly sequence: number; readonly bytes: Uint8Array<ArrayBuffer> };

export type JournalPage = { readonly items: readonly JournalItem[]; readonly next: string | null };

/** The next run of a source; one that cannot be opened or read counts as if nothing good were left in it. */
async function nextRun(file: DiskFile | undefined, source: Source, place: Place, most: number): Promise<Run> {
  const { end } = source;
  const nothing: Run = { kind: 'skipped', bytes: end - place.position, position: end };
  if (file === undefined) return nothing;
  try {
    const magic = source.kind === 'part' ? snapshotMagic : segmentMagic;
    const hasHeader =
      place.position > 0 || headerNumber(magic, await file.read(0, headerBytes)) !== undefined;
    const position = hasHeader ? Math.max(place.position, headerBytes) : 0;
    return await readRun(file, { position, end, expected: place.expected }, most);
  } catch {
    return nothing;
  }
}

/** Notes numbers that should be in a source and are not, once; the damaged file is kept before it can be replaced. */
async function noteMissing(
  folder: Folder,
  contents: Contents,
  source: Source,
  range: NumberRange,
): Promise<void> {
  const file = source.name;
  const kind = source.kind === 'part' ? 'damagedSnapshot' : 'damagedSegment';
  const isKnown = contents.findings.some(
    (each) =>
      each.kind === kind &&
      each.file === file &&
      each.missing.some(({ from, to }) => from === range.from && to === range.to),
  );
  if (!isKnown) note(contents, { kind, file, missing: [range], copy: await copyAside(folder, file) });
}

type Step = { readonly items: readonly JournalItem[]; readonly place: Place };

/** One run of a source: its items that count, and where to go on. */
async function readStep(
  folder: Folder,
  contents: Contents,
  source: Source,
  place: Place,
  most: number,
): Promise<Step> {
  const file = await folder.disk.open(inFolder(folder, source.name)).catch(() => undefined);
  const run = await nextRun(file, source, place, most).finally(() => file?.close());
  const items: JournalItem[] = [];
  let { expected } = place;
  for (const { sequence, bytes: view } of run.kind === 'frames' ? run.frames : []) {
    // Records that the snapshot stands for, or that a later segment holds again after a failed write.
    if (sequence < expected || sequence > source.last) continue;
    if (sequence > expected)
      await noteMissing(folder, contents, source, { from: expected, to: sequence - 1 });
    expected = sequence + 1;
    // A copy, so that a small record does not hold the whole buffer.
    const bytes = view.slice();
    items.push(source.kind === 'part' ? { kind: 'part', bytes } : { kind: 'record', sequence, bytes });
  }
  if (run.position >= source.end && expected <= source.last) {
    const missing = { from: expected, to: source.last };
    if (run.kind === 'skipped') await noteMissing(folder, contents, source, missing);
    else if (source.kind === 'record') note(contents, { kind: 'missingRecords', missing });
  }
  return { items, place: { name: source.name, position: run.position, expected } };
}

/**
 * The next items, parts of the snapshot first: at most `most` bytes of payload but at least one item, none only at the
 * end. Damage is skipped and noted. Rejects when the place's file was replaced by a snapshot meanwhile: then what was
 * read so far and what is there now do not fit together, and reading has to begin again.
 */
export async function readPage(
  folder: Folder,
  contents: Contents,
  from: string | null,
  most: number,
): Promise<JournalPage> {
  const sources = sourcesOf(contents);
  let place = from === null ? undefined : placeOf(from);
  let index = place === undefined ? 0 : sources.findIndex(({ name }) => name === place?.name);
  if (index === -1) throw new Error('A snapshot has replaced what was being read.');
  for (; index < sources.length; index += 1) {
    const source = sources[index];
    if (source === undefined) break;
    place ??= startOf(source);
    do {
      const step: Step = await readStep(folder, contents, source, place, most);
      place = step.place;
      const following = sources[index + 1];
      const isDone = place.position >= source.end;
      const next = isDone ? following && startOf(following) : place;
      if (step.items.length > 0) return { items: step.items, next: next ? cursorOf(next) : null };
    } while (place.position < source.end);
    place = undefined;
  }
  return { items: [], next: null };
}
