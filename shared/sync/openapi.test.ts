import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import { openapiPath, partAt, type Part } from '#tests/conformance/openapiFile.ts';
import { componentSchemas, fileSchemas, querySchemas } from './openapi.ts';

/** The document as it stands in the file now. */
const read = (): Part => parse(readFileSync(openapiPath, 'utf8')) as Part;

/** The place of a query's parameter in the document. */
function parameterPlace(path: string, name: string): readonly string[] {
  const place = ['paths', path, 'get', 'parameters'];
  const parameters = Object.values(partAt(read(), place)) as readonly Part[];
  return [...place, String(parameters.findIndex((parameter) => parameter['name'] === name)), 'schema'];
}

/** The schemas of the document that are made from the protocol's, each with its place and as it has to be. */
const generated = [
  { place: ['components', 'schemas'], schema: componentSchemas() },
  ...Object.entries(querySchemas()).flatMap(([path, schemas]) =>
    Object.entries(schemas).map(([name, schema]) => ({ place: parameterPlace(path, name), schema })),
  ),
  ...Object.entries(fileSchemas()).flatMap(([kind, schemas]) =>
    Object.entries(schemas).map(([name, schema]) => ({
      place: ['components', kind, name, 'schema'],
      schema,
    })),
  ),
];

if (process.env['UPDATE_OPENAPI'] === '1') {
  // Through the document, not the data in it: comments and everything written by hand stay.
  const document = parseDocument(readFileSync(openapiPath, 'utf8'));
  for (const { place, schema } of generated) {
    const node = document.createNode(schema, { aliasDuplicateObjects: false });
    visit(node, { Map: (_key, map) => void (map.flow = false) });
    document.setIn(place, node);
  }
  const options = { ...(await resolveConfig(openapiPath)), filepath: openapiPath };
  writeFileSync(openapiPath, await format(document.toString({ lineWidth: 0 }), options));
}

const named = generated.map((one) => ({ ...one, name: one.place.join(' ') }));

it.each(named)('the document has the schemas of the protocol at $name', ({ place, schema }) => {
  const hint = 'if the protocol was changed on purpose, write the document anew with UPDATE_OPENAPI=1';
  expect(partAt(read(), place), hint).toEqual(schema);
});
