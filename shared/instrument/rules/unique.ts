import type { Fault } from '../../model/schemaFault.ts';

/** Two rows of a list may not bear the same id. */
export function* uniqueFaults(list: string, field: string, ids: readonly string[]): Generator<Fault> {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) yield { path: `${list}[${index}].${field}`, text: `标识“${id}”重复` };
    seen.add(id);
  }
}
