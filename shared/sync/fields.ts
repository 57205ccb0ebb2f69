import { canonicalJson } from '../instrument/canonical.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** What a row holds besides its id. Fields of a newer app that this one does not know are kept as they are. */
export type Fields = { readonly [name: string]: Json };

/** Whether two values of a field are the same; undefined: the field is not there. The order of an object's keys is nothing. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return canonicalJson(one) === canonicalJson(other);
}

/** Whether two states of a row hold the same; null: the row is deleted. */
export function holdSame(one: Fields | null, other: Fields | null): boolean {
  if (one === other) return true;
  if (one === null || other === null) return false;
  return namesOf(one, other).every((name) => isSame(one[name], other[name]));
}

/** The names of the fields of some states, each once. */
export function namesOf(...states: readonly (Fields | null)[]): readonly string[] {
  return [...new Set(states.flatMap((state) => Object.keys(state ?? {})))];
}
