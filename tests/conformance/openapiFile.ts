import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

/** Where the protocol's document is. */
export const openapiPath = join(import.meta.dirname, '../../shared/sync/openapi.yaml');

/** A part of the document that is an object. */
export type Part = { readonly [name: string]: unknown };

/** The document as it stands in the file. */
export const openapi: Part = parse(readFileSync(openapiPath, 'utf8')) as Part;

/** Every way to ask: the method in small letters, the path as the document has it. */
export const operations = Object.entries(partAt(openapi, ['paths'])).flatMap(([path, methods]) =>
  Object.entries(methods as Part).map(([method, operation]) => ({
    path,
    method,
    operation: operation as Part,
  })),
);

/** The operation that a request asks for; undefined: the document has none. A query does not matter. */
export function operationOf(method: string, path: string): (typeof operations)[number] | undefined {
  const steps = path.replace(/\?.*$/s, '').split('/');
  return operations.find((one) => one.method === method.toLowerCase() && isAt(steps, one.path.split('/')));
}

/** Whether the steps of an address are those of a path; a name in braces stands for any one step. */
function isAt(steps: readonly string[], wanted: readonly string[]): boolean {
  const isAny = (step: string | undefined) => /^\{\w+\}$/.test(step ?? '');
  return (
    steps.length === wanted.length && steps.every((step, at) => step === wanted[at] || isAny(wanted[at]))
  );
}

/** The part at the end of a row of names; throws where it is not there. */
export function partAt(part: Part, names: readonly string[]): Part {
  const found = names.reduce<unknown>((one, name) => (one as Part | undefined)?.[name], part);
  if (typeof found !== 'object' || found === null) throw new Error(`The document has no ${names.join(' ')}.`);
  return found as Part;
}

/** Where a part really is: its own place, or the one that its `$ref` names. */
export function resolve(names: readonly string[]): readonly string[] {
  const { $ref } = partAt(openapi, names);
  return typeof $ref === 'string' ? namesIn($ref) : names;
}

/** The names in a reference within the document, such as `#/components/schemas/Row`. */
export function namesIn(reference: string): readonly string[] {
  if (!reference.startsWith('#/')) throw new Error(`"${reference}" leads out of the document.`);
  const names = reference.slice(2).split('/');
  return names.map((name) => decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~'));
}

// The words of OpenAPI around the schemas are none of JSON Schema's; misspelt ones within schemas are still found.
const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  keywords: Object.keys(openapi),
  formats: { uuid: true },
});
ajv.addSchema(openapi, 'openapi.yaml', false, false);

/** The check for the schema at a place of the document; throws where there is none. Compiled once. */
export function checkAt(names: readonly string[]): ValidateFunction {
  partAt(openapi, names);
  const pointer = names.map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')));
  const check = ajv.getSchema(`openapi.yaml#/${pointer.join('/')}`);
  if (check === undefined) throw new Error(`The schema at ${names.join(' ')} cannot be read.`);
  return check;
}

/** What is wrong with a value, one line each; empty: nothing. */
export function faultsOf(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return [];
  const lines = (check.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
  return [...new Set(lines)];
}

/** Whether a part of the document is a legal schema of JSON Schema 2020-12. */
export function isLegalSchema(schema: Part): boolean {
  return ajv.validateSchema(schema) === true;
}
