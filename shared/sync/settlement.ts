import type { Question } from '../instrument/pack.ts';
import { fieldOf, type ConflictTable } from './conflictFields.ts';
import { isSame, type Json } from './fields.ts';
import type { Clash } from './merge.ts';

/** How a person settles a clash: what stands stays, the other side's, both, or what they wrote themselves. */
export type Choice = 'kept' | 'lost' | 'both' | 'edited';

export type FieldClash = Extract<Clash, { readonly kind: 'field' }>;

/**
 * What a field holds after a clash was settled; undefined: the field is not there. `edited` is what the person wrote.
 * Both texts stand on lines of their own, lists become one without anything twice; where `canJoin` says no, `both` leaves
 * what stands.
 */
export function settledValue(clash: FieldClash, choice: Choice, edited = ''): Json | undefined {
  switch (choice) {
    case 'kept':
      return clash.kept;
    case 'lost':
      return clash.lost;
    case 'both':
      return joined(clash.kept, clash.lost) ?? clash.kept;
    case 'edited':
      return edited;
  }
}

/** Whether two values can stand together. */
export function canJoin(one: Json | undefined, other: Json | undefined): boolean {
  return joined(one, other) !== null;
}

/**
 * The choices that a clash leaves, in the order in which they are offered. What follows from something done elsewhere, such
 * as closing, can only stay as it stands. `question`: that of an answer; null where the instrument is not known.
 */
export function choicesOf(
  table: ConflictTable,
  clash: Clash,
  question: Question | null = null,
): readonly Choice[] {
  if (clash.kind === 'deletion') return ['kept', 'lost'];
  const { shape } = fieldOf(table, clash.field);
  if (shape === 'fixed') return ['kept'];
  const choices: Choice[] = ['kept'];
  // A text that the other side does not have at all cannot be put into a row that must have one.
  if (clash.lost !== undefined) choices.push('lost');
  if (shape === 'text' || shape === 'list' || (shape === 'answer' && mayHold(question, clash))) {
    const both = joined(clash.kept, clash.lost);
    // Where one of the two holds the other, taking that one does the same.
    if (both !== null && !isSame(both, clash.kept) && !isSame(both, clash.lost)) choices.push('both');
  }
  if (shape === 'text' || shape === 'line') choices.push('edited');
  return choices;
}

/** Null where the two cannot stand together, or one of them says nothing: then there is but one to take. */
function joined(one: Json | undefined, other: Json | undefined): Json | null {
  if (isSame(one, other)) return null;
  if (typeof one === 'string' && typeof other === 'string') {
    return one === '' || other === '' ? null : joinedText(one, other);
  }
  const lists = [one, other].map(listIn);
  const [ours, theirs] = lists;
  if (ours == null || theirs == null || ours.length === 0 || theirs.length === 0) return null;
  const union = [...ours, ...theirs.filter((item) => !ours.some((known) => isSame(known, item)))];
  return Array.isArray(one) ? union : { options: union };
}

function joinedText(one: string, other: string): string {
  if (hasLines(one, other)) return one;
  return hasLines(other, one) ? other : `${one}\n${other}`;
}

/** Whether a text has the other's lines already, whole and one after the other. */
function hasLines(text: string, part: string): boolean {
  return `\n${text}\n`.includes(`\n${part}\n`);
}

/** The items of a list, or the chosen options of an answer. */
function listIn(value: Json | undefined): readonly Json[] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (isList(value)) return value;
  const options = value['options'];
  return options !== undefined && isList(options) ? options : null;
}

/** `Array.isArray` does not know lists that may not be changed. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Whether a question takes the options of both: it takes several, and none of them stands for itself only. */
function mayHold(question: Question | null, { kept, lost }: FieldClash): boolean {
  if (question?.kind !== 'multiple') return false;
  const chosen = [...(listIn(kept) ?? []), ...(listIn(lost) ?? [])];
  return !question.options.some(({ key, exclusive }) => exclusive === true && chosen.includes(key));
}
