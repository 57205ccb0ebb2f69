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
import { blobLimits, blobPaths, blobRefusals } from './blobProtocol.ts';
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
    // Codes, uploads and files can each be unknown, and each has words of its own for it.
    for (const code of Object.keys(blobRefusals)) {
      expect(
        told.filter((one) => one.includes(`"value":{"code":"${code}"`)),
        code,
      ).toHaveLength(code === 'notFound' ? 3 : 1);
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
    const { file, piece, hashes } = blobLimits;
    expect(description).toContain(`| 一个佐证材料的文件 | ${file} 字节 |`);
    expect(description).toContain(`| 客户端一次上传或读取的一段 | ${piece} 字节 |`);
    expect(description).toContain(`| 一次询问的文件 | ${hashes} 个 |`);
    const discovery = ['paths', blobPaths.uploads, 'options', 'responses', '204', 'headers', 'Tus-Max-Size'];
    expect(partAt(openapi, [...discovery, 'schema'])['minimum']).toBe(file);
    const told = [...description.matchAll(/^\| (\w+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$/gm)];
    const scopesIn = (cell: string | undefined) => (cell === '—' ? [] : cell?.split('、'));
    const tables = told.map(([, name, reads, writes]) => [
      name,
      { reads: scopesIn(reads), writes: scopesIn(writes) },
    ]);
    expect(Object.fromEntries(tables)).toEqual(syncTables);
  });
});

/** The codes that only requests about files are refused with. */
const fileRefusals = Object.fromEntries(
  Object.entries(blobRefusals).filter(([code]) => !Object.hasOwn(refusals, code)),
);
const codesOf = (told: Readonly<Record<string, number>>, status: string): readonly string[] =>
  Object.keys(told).filter((code) => String(told[code]) === status);
const isSuccess = (status: string): boolean => status.startsWith('2');
const isFilePath = (path: string): boolean =>
  [blobPaths.blobs, blobPaths.uploads].some((one) => path === one || path.startsWith(`${one}/`));

it('has every path about files', () => {
  const told = operations.map(({ path }) => path).filter(isFilePath);
  const { blobs, missing, uploads } = blobPaths;
  expect(new Set(told)).toEqual(new Set([missing, `${blobs}/{sha256}`, uploads, `${uploads}/{id}`]));
});

describe.each(operations)('$method $path', ({ path, method, operation }) => {
  const place = ['paths', path, method];
  const isAboutFiles = isFilePath(path);
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
    // A kiosk has nothing to do with files.
    if (isAboutFiles) expect(responses).toContain('403');
    expect(operation['tags']).toEqual(
      isAboutFiles ? ['文件'] : [expect.stringMatching(/^(设备|数据|资料包)$/)],
    );
  });

  it('tells every step of its path that varies, and nothing else as one', () => {
    const parameters = Object.keys(operation['parameters'] ?? []).map((index) =>
      partAt(openapi, resolve([...place, 'parameters', index])),
    );
    const steps = parameters.filter((one) => one['in'] === 'path').map(({ name }) => name);
    expect(steps).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  it.each(responses.filter(isSuccess))('answers %s with the body that belongs to it', (status) => {
    const { content = {} } = partAt(openapi, resolve([...place, 'responses', status])) as { content?: Part };
    const types = Object.keys(content);
    if (isAboutFiles && types[0] !== 'application/json') {
      expect(types).toEqual(method === 'get' ? ['application/octet-stream'] : []);
      return;
    }
    expect([status, types]).toEqual(['200', ['application/json']]);
    const schema = partAt(content, ['application/json', 'schema']);
    expect(schema['$ref']).toMatch(/^#\/components\/schemas\/\w+Reply$/);
  });

  it.each(responses.filter((status) => !isSuccess(status)))('refuses with %s as is told', (status) => {
    const response = resolve([...place, 'responses', status]);
    const { content, headers } = partAt(openapi, response) as { content?: Part; headers?: Part };
    if (status === '416') {
      expect([content, Object.keys(headers ?? {})]).toEqual([undefined, ['Content-Range']]);
      return;
    }
    const own = isAboutFiles ? codesOf(fileRefusals, status) : [];
    const codes = own.length > 0 ? own : codesOf(refusals, status);
    expect(partAt(content ?? {}, ['application/json', 'schema'])).toEqual({
      allOf: [
        { $ref: `#/components/schemas/${own.length > 0 ? 'BlobRefusal' : 'Refusal'}` },
        { type: 'object', properties: { code: { type: 'string', enum: codes } } },
      ],
    });
    const waits = status === '429' || status === '503';
    expect(headers).toEqual(
      waits ? { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } } : undefined,
    );
  });

  it('can be answered with every failure that is nobody’s fault', () => {
    expect(responses).toEqual(expect.arrayContaining(['429', '500', '503']));
    expect(responses.filter(isSuccess)).not.toEqual([]);
  });
});

describe('the examples', () => {
  const isJsonBody = (names: readonly string[]) =>
    names.at(-2) === 'content' && names.at(-1) === 'application/json';
  const bodies = parts.filter(([names]) => isJsonBody(names)).map(([names]) => names);
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

  const values = parts
    .filter(([names, part]) => 'schema' in part && isParameterOrHeader(names))
    .map(([names]) => ({ place: names, name: names.join(' ') }));
  it.each(values)('hold to their schema: $name', ({ place }) => {
    expect(faultsOf(checkAt([...place, 'schema']), partAt(openapi, place)['example'])).toEqual([]);
  });
});

function isParameterOrHeader(names: readonly string[]): boolean {
  return ['parameters', 'headers'].includes(names.at(-2) ?? '');
}
