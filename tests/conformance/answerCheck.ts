import { checkAt, faultsOf, openapi, operations, partAt, resolve } from './openapiFile.ts';

/**
 * The faults of a platform's answer against the protocol's document, one line each; empty: it is right. `path` may have a
 * query; `body`: the parsed JSON, undefined for none. What the document does not know must be answered as not found.
 */
export function checkAnswer(method: string, path: string, status: number, body: unknown): string[] {
  const asked = `${method.toUpperCase()} ${path.replace(/\?.*$/s, '')}`;
  const known = operations.find((one) => isAt(asked, `${one.method.toUpperCase()} ${one.path}`));
  const place = known === undefined ? unknownPlace : ['paths', known.path, known.method, 'responses'];
  const responses = partAt(openapi, place);
  const name = String(status);
  if (known === undefined ? status !== 404 : responses[name] === undefined) {
    return [`${asked}: status ${status} is none of the protocol's here`];
  }
  const response = known === undefined ? [...unknownPlace, 'CodeUnknown'] : resolve([...place, name]);
  const check = checkAt([...response, 'content', 'application/json', 'schema']);
  return faultsOf(check, body).map((fault) => `${asked} ${status}: ${fault}`);
}

/** Whether a request is one of an operation; a name in braces stands for one step of the path. */
function isAt(asked: string, operation: string): boolean {
  const [steps, wanted] = [asked.split('/'), operation.split('/')];
  const isAny = (step: string | undefined) => /^\{\w+\}$/.test(step ?? '');
  return (
    steps.length === wanted.length && steps.every((step, at) => step === wanted[at] || isAny(wanted[at]))
  );
}

/** An unknown path is answered as an unknown code is: `notFound`. */
const unknownPlace = ['components', 'responses'];
