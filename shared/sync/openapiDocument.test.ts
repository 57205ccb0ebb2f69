import { describe, expect, it } from 'vitest';
import {
  checkAt,
  faultsOf,
  isLegalSchema,
  namesIn,
  openapi,
  operations,
  partAt,
  resolve,
  type Part,
} from '#tests/conformance/openapiFile.ts';
import { componentSchemas, componentZods } from './openapi.ts';
import { openapiTexts } from './openapiTexts.ts';
import { protocolHeader, protocolVersion, refusals, syncLimits } from './protocol.ts';
import { syncTables } from './syncTables.ts';

/** Every part of the document that is an object or a list, with the names that lead to it. */
function* partsOf(
  part: unknown,
  names: readonly string[] = [],
): Generator<readonly [names: readonly string[], part: Part]> {
  if (typeof part !== 'object' || part === null) return;
  yield [names, part as Part];
  for (const [name, one] of Object.entries(part)) yield* partsOf(one, [...names, name]);
}

const parts = [...partsOf(openapi)];
const refs = parts.flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
const description = String(partAt(openapi, ['info'])['description']);

describe('the schemas of the document', () => {
  it.each(Object.keys(componentZods))('are legal, described and used: %s', (name) => {
    expect(isLegalSchema(partAt(openapi, ['components', 'schemas', name]))).toBe(true);
    expect(refs).toContain(`#/components/schemas/${name}`);
  });

  it('describe every property, and nothing that is not there', () => {
    const places = new Set(Object.entries(componentSchemas()).flatMap(([name, one]) => placesIn(one, name)));
    expect([...places].sort()).toEqual(Object.keys(openapiTexts).sort());
  });
});

function placesIn(schema: Part, place: string): readonly string[] {
  const properties = Object.entries((schema['properties'] ?? {}) as Part);
  const branches = (schema['oneOf'] ?? []) as readonly Part[];
  return [
    place,
    ...properties.flatMap(([name, one]) => placesIn(one as Part, `${place}.${name}`)),
    ...branches.flatMap((one) => placesIn(one, place)),
  ];
}

describe('the document', () => {
  it('is of OpenAPI 3.1, and of this edition of the protocol', () => {
    expect(openapi['openapi']).toBe('3.1.0');
    expect(partAt(openapi, ['info'])).toMatchObject({ version: String(protocolVersion) });
    expect(Object.keys(openapi).sort()).toEqual([
      'components',
      'info',
      'openapi',
      'paths',
      'security',
      'servers',
      'tags',
    ]);
    expect(partAt(openapi, ['components', 'parameters', 'ProtocolVersion'])).toMatchObject({
      name: protocolHeader,
      in: 'header',
      required: true,
      example: protocolVersion,
    });
  });

  it('has every part that it refers to, and refers to every part that it has', () => {
    for (const ref of refs) expect(partAt(openapi, namesIn(ref)), ref).toBeDefined();
    for (const kind of ['schemas', 'parameters', 'headers', 'responses']) {
      for (const name of Object.keys(partAt(openapi, ['components', kind]))) {
        expect(refs).toContain(`#/components/${kind}/${name}`);
      }
    }
  });

  it('has every refusal of the protocol', () => {
    const told = Object.values(partAt(openapi, ['components', 'responses'])).map((one) =>
      JSON.stringify(one),
    );
    for (const code of Object.keys(refusals)) {
      expect(
        told.filter((one) => one.includes(`"value":{"code":"${code}"`)),
        code,
      ).toHaveLength(1);
    }
  });

  it('tells the limits and who may read and write what', () => {
    const { changes, body, unpacked, rows, fields, answers, pack } = syncLimits;
    for (const limit of [
      `${changes} 条`,
      `${body} 字节`,
      `${unpacked} 字节`,
      `${rows} 行`,
      `${fields} 字节`,
      `${answers} 字节`,
      `${pack} 字节`,
    ]) {
      expect(description).toContain(`| ${limit} |`);
    }
    const told = [...description.matchAll(/^\| (\w+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)];
    const scopesIn = (cell: string | undefined) => (cell === '—' ? [] : cell?.split('、'));
    const tables = told.map(([, name, reads, writes]) => [
      name,
      { reads: scopesIn(reads), writes: scopesIn(writes) },
    ]);
    expect(Object.fromEntries(tables)).toEqual(syncTables);
  });
});

describe.each(operations)('$method $path', ({ path, method, operation }) => {
  const place = ['paths', path, method];
  const responses = Object.keys(partAt(operation, ['responses']));

  it('says what it is and who may ask', () => {
    expect(operation['operationId']).toMatch(/^[a-z]+[A-Z][a-zA-Z]+$/);
    expect(
      operations.filter((one) => one.operation['operationId'] === operation['operationId']),
    ).toHaveLength(1);
    expect(operation['summary']).toMatch(/\p{Script=Han}/u);
    expect(operation['description']).toMatch(/\p{Script=Han}/u);
    const needsToken = (operation['security'] ?? openapi['security']) as readonly Part[];
    const isOpen = path === '/v1/status' || path === '/v1/enrolment';
    expect(needsToken).toEqual(isOpen ? [] : [{ deviceToken: [] }]);
    expect(responses.includes('401')).toBe(!isOpen);
    const asked = JSON.stringify(operation['parameters'] ?? []);
    expect(asked.includes('#/components/parameters/ProtocolVersion')).toBe(path !== '/v1/status');
    expect(responses.includes('426')).toBe(path !== '/v1/status');
  });

  it.each(responses)('answers %s with the body that belongs to it', (status) => {
    const response = resolve([...place, 'responses', status]);
    const schema = partAt(openapi, [...response, 'content', 'application/json', 'schema']);
    if (status === '200') {
      expect(schema['$ref']).toMatch(/^#\/components\/schemas\/\w+Reply$/);
      return;
    }
    const codes = Object.entries(refusals).filter(([, number]) => String(number) === status);
    expect(schema).toEqual({
      allOf: [
        { $ref: '#/components/schemas/Refusal' },
        { type: 'object', properties: { code: { type: 'string', enum: codes.map(([code]) => code) } } },
      ],
    });
    const waits = status === '429' || status === '503';
    const { headers } = partAt(openapi, response);
    expect(headers).toEqual(
      waits ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : undefined,
    );
  });

  it('can be answered with every failure that is nobody’s fault', () => {
    expect(responses).toEqual(expect.arrayContaining(['200', '429', '500', '503']));
  });
});

describe('the examples', () => {
  const bodies = parts.filter(([names]) => names.at(-2) === 'content').map(([names]) => names);
  const examples = bodies.flatMap((names) =>
    Object.entries(partAt(openapi, [...names, 'examples'])).map(([name, example]) => ({
      place: names.slice(1, -2).join(' '),
      name,
      schema: [...names, 'schema'],
      value: (example as Part)['value'],
    })),
  );

  it('are there for every body', () => {
    expect(new Set(examples.map(({ place }) => place)).size).toBe(bodies.length);
  });

  it.each(examples)('hold to their schema: $place $name', ({ schema, value }) => {
    expect(faultsOf(checkAt(schema), value)).toEqual([]);
  });

  const asked = ['/v1/changes', '/v1/summary'].flatMap((path) => {
    const place = ['paths', path, 'get', 'parameters'];
    return Object.keys(partAt(openapi, place)).map((index) => resolve([...place, index]));
  });
  it.each(asked.map((place) => ({ place, name: place.join(' ') })))(
    'hold to their schema: $name',
    ({ place }) => {
      expect(faultsOf(checkAt([...place, 'schema']), partAt(openapi, place)['example'])).toEqual([]);
    },
  );
});
