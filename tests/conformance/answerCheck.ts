import { headerFaults } from './headerFaults.ts';
import { checkAt, faultsOf, openapi, operationOf, partAt, resolve, type Part } from './openapiFile.ts';

/** What an answer has beside its status and its JSON. `bytes`: how long its body is. */
export type AnswerParts = { readonly headers: Headers; readonly bytes: number };

/**
 * The faults of a platform's answer against the protocol's document, one line each; empty: it is right. `path` may have a
 * query; `body`: the parsed JSON, undefined for none. What the document does not know must be answered as not found.
 * Without `parts` only status and JSON are looked at.
 */
export function checkAnswer(
  method: string,
  path: string,
  status: number,
  body: unknown,
  parts?: AnswerParts,
): string[] {
  const asked = `${method.toUpperCase()} ${path.replace(/\?.*$/s, '')}`;
  const known = operationOf(method, path);
  const place = known === undefined ? unknownPlace : ['paths', known.path, known.method, 'responses'];
  const responses = partAt(openapi, place);
  const name = String(status);
  if (known === undefined ? status !== 404 : responses[name] === undefined) {
    return [`${asked}: status ${status} is none of the protocol's here`];
  }
  const response = known === undefined ? [...unknownPlace, 'CodeUnknown'] : resolve([...place, name]);
  const isHead = method.toUpperCase() === 'HEAD';
  const headers = parts === undefined ? [] : answerHeaderFaults(response, parts.headers);
  const faults = [...headers, ...bodyFaults(response, isHead, body, parts)];
  return faults.map((fault) => `${asked} ${status}: ${fault}`);
}

/** An unknown path is answered as an unknown code is: `notFound`. */
const unknownPlace = ['components', 'responses'];

function answerHeaderFaults(response: readonly string[], headers: Headers): readonly string[] {
  const { headers: told = {} } = partAt(openapi, response) as { headers?: Part };
  return Object.keys(told).flatMap((name) => {
    const place = resolve([...response, 'headers', name]);
    return headerFaults({ name, place }, headers);
  });
}

/** What is wrong with the body of an answer. Whoever asks with HEAD gets none. */
function bodyFaults(
  response: readonly string[],
  isHead: boolean,
  body: unknown,
  parts: AnswerParts | undefined,
): readonly string[] {
  const { content } = partAt(openapi, response) as { content?: Part };
  if (isHead || content === undefined) {
    return body === undefined && (parts?.bytes ?? 0) === 0 ? [] : ['it must have no body'];
  }
  const type = parts?.headers.get('content-type')?.replace(/;.*$/s, '').trim().toLowerCase();
  const wrongType =
    parts === undefined || (type !== undefined && Object.hasOwn(content, type))
      ? []
      : [`its Content-Type is ${type ?? 'missing'}`];
  if (!Object.hasOwn(content, 'application/json')) return wrongType;
  const check = checkAt([...response, 'content', 'application/json', 'schema']);
  return [...wrongType, ...faultsOf(check, body)];
}
