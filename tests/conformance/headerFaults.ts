import { checkAt, faultsOf, openapi, partAt } from './openapiFile.ts';

/** A header by its name, and where the document speaks of it: a header of an answer, or a parameter of a request. */
type Told = { readonly name: string; readonly place: readonly string[] };

/** What is wrong with a header against the document, one line each; empty: nothing. */
export function headerFaults({ name, place }: Told, headers: Headers): readonly string[] {
  const { required = false } = partAt(openapi, place);
  const value = headers.get(name);
  if (value === null) return required === true ? [`${name} is missing`] : [];
  return textFaults([...place, 'schema'], value).map((fault) => `${name}: ${fault}`);
}

/** What is wrong with a text that stands for a value, as in a header or a path: numbers are written in digits. */
export function textFaults(schema: readonly string[], text: string): readonly string[] {
  const isNumber = partAt(openapi, schema)['type'] === 'integer';
  return faultsOf(checkAt(schema), isNumber && /^\d+$/.test(text) ? Number(text) : text);
}
