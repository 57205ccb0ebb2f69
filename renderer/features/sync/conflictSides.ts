import type { ListedConflict } from '#data/queries/openConflicts.ts';
import type { Conflict, Origin } from '#data/rows.ts';
import { conflictFields, fieldOf } from '#shared/sync/conflictFields.ts';
import { valueInWords, type ValueWords, type WordsContext } from '#shared/sync/conflictWords.ts';
import { isSame, type Json } from '#shared/sync/fields.ts';
import { questionOf, rowInWords } from '#shared/sync/rowWords.ts';

/** One side of a conflict: whose text, when by their clock, on which device. */
export type Side = { readonly by: string; readonly at: number; readonly device: '本机' | '对方' };

/** The names of a conflict's row and field. */
export function conflictInWords({ conflict, place }: ListedConflict): {
  readonly row: string;
  readonly field: string;
} {
  const { table, rowId, clash } = conflict;
  const row = rowInWords({ table, rowId, name: place.name, pack: place.pack });
  return { row, field: clash.kind === 'deletion' ? '一方删除，一方改动' : fieldOf(table, clash.field).name };
}

/** Whose text was kept when the conflict was found, and whose was not. */
export function sidesOf({ clash, local, remote }: Conflict): { readonly kept: Side; readonly lost: Side } {
  const sideOf = ({ by, at }: Origin, device: Side['device']): Side => ({
    by: by === '' ? '未署名' : by,
    at,
    device,
  });
  const [here, there] = [sideOf(local, '本机'), sideOf(remote, '对方')];
  return clash.keptSide === 'local' ? { kept: here, lost: there } : { kept: there, lost: here };
}

/** What values of a conflict's row are read with. */
export function contextOf(
  { conflict: { table, rowId }, place: { pack } }: ListedConflict,
  industries: WordsContext['industries'],
): WordsContext {
  return { pack, question: questionOf({ table, rowId, pack }), industries };
}

/**
 * Which text stands in the row now: the one that was kept, the other, or one that was written since; `gone`: the row is
 * no longer here.
 */
export function standsNow({
  conflict: { clash },
  place: { row },
}: ListedConflict): 'kept' | 'lost' | 'since' | 'gone' {
  if (row === null) return 'gone';
  if (clash.kind === 'deletion') return 'kept';
  const value = valueOf(row, clash.field);
  if (isSame(value, clash.kept)) return 'kept';
  return isSame(value, clash.lost) ? 'lost' : 'since';
}

/** A field's value in a row as it is stored. */
export function valueOf(row: object, field: string): Json | undefined {
  return (row as Readonly<Record<string, Json | undefined>>)[field];
}

/** What a row says, field by field, without its books and what is empty. */
export function contentOf(
  listed: ListedConflict,
  context: WordsContext,
): readonly { readonly name: string; readonly words: ValueWords }[] {
  const { conflict, place } = listed;
  const { row } = place;
  if (row === null) return [];
  return Object.entries(conflictFields[conflict.table])
    .filter(([, { shape }]) => shape !== 'fixed')
    .map(([field, { name }]) => ({
      name,
      words: valueInWords(conflict.table, field, valueOf(row, field), context),
    }))
    .filter(({ words }) => words.kind !== 'none');
}
