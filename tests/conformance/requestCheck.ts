import { checkAt, faultsOf, openapi, operationOf, partAt, resolve, type Part } from './openapiFile.ts';
import { headerFaults, textFaults } from './headerFaults.ts';

/** A request as a client sends it. `body` null: none. */
export type SentRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: Uint8Array | null;
};

/**
 * The faults of a client's request against the protocol's document, one line each; empty: it is right. Queries and bodies
 * that are compressed are not looked into.
 */
export function checkRequest({ method, path, headers, body }: SentRequest): string[] {
  const asked = `${method.toUpperCase()} ${path}`;
  const known = operationOf(method, path);
  if (known === undefined) return [`${asked} is none of the protocol's requests`];
  const place = ['paths', known.path, known.method];
  const { parameters = [], requestBody } = known.operation as { parameters?: Part[]; requestBody?: Part };
  const steps = path.split('/');
  const faults = parameters.flatMap((_, index) => {
    const parameter = resolve([...place, 'parameters', String(index)]);
    const { name, in: where } = partAt(openapi, parameter) as { readonly name: string; readonly in: string };
    if (where === 'header') return headerFaults({ name, place: parameter }, headers);
    const step = known.path.split('/').indexOf(`{${name}}`);
    return where === 'path' ? textFaults([...parameter, 'schema'], steps[step] ?? '') : [];
  });
  const ofBody = requestBody === undefined ? missingBodyFaults(body) : sentBodyFaults(place, headers, body);
  return [...tokenFaults(known.operation, headers), ...faults, ...ofBody].map(
    (fault) => `${asked}: ${fault}`,
  );
}

function tokenFaults(operation: Part, headers: Headers): readonly string[] {
  const needsToken = ((operation['security'] ?? openapi['security']) as readonly unknown[]).length > 0;
  const hasToken = /^Bearer \S+$/.test(headers.get('authorization') ?? '');
  return needsToken === hasToken ? [] : [needsToken ? 'the token is missing' : 'it must have no token'];
}

function missingBodyFaults(body: Uint8Array | null): readonly string[] {
  return body === null || body.length === 0 ? [] : ['it must have no body'];
}

function sentBodyFaults(
  place: readonly string[],
  headers: Headers,
  body: Uint8Array | null,
): readonly string[] {
  if (body === null) return ['the body is missing'];
  const type = headers.get('content-type') ?? '';
  const content = partAt(openapi, [...place, 'requestBody', 'content']);
  if (!Object.hasOwn(content, type)) return [`its Content-Type is ${type}`];
  if (type !== 'application/json' || headers.has('content-encoding')) return [];
  const check = checkAt([...place, 'requestBody', 'content', type, 'schema']);
  return faultsOf(check, JSON.parse(new TextDecoder().decode(body)));
}
