import { z } from '../model/zod.ts';
import {
  blobHashSchema,
  blobLimits,
  blobRefusalSchema,
  missingReplySchema,
  missingRequestSchema,
} from './blobProtocol.ts';
import { openapiTexts } from './openapiTexts.ts';
import {
  answerSchema,
  changeSchema,
  deviceReplySchema,
  enrolReplySchema,
  enrolRequestSchema,
  packContentSchema,
  packEntrySchema,
  packListSchema,
  pullQuerySchema,
  pullReplySchema,
  pushReplySchema,
  pushRequestSchema,
  refusalSchema,
  rowSchema,
  statusReplySchema,
  summaryQuerySchema,
  summaryReplySchema,
  tableSumSchema,
} from './protocol.ts';

/** A JSON Schema (2020-12), as data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** What the paths of the document speak of, by the names that the document has for it. */
export const componentZods = {
  StatusReply: statusReplySchema,
  EnrolRequest: enrolRequestSchema,
  EnrolReply: enrolReplySchema,
  DeviceReply: deviceReplySchema,
  PullReply: pullReplySchema,
  PushRequest: pushRequestSchema,
  PushReply: pushReplySchema,
  Change: changeSchema,
  Answer: answerSchema,
  Row: rowSchema,
  SummaryReply: summaryReplySchema,
  TableSum: tableSumSchema,
  PackListReply: packListSchema,
  PackEntry: packEntrySchema,
  PackReply: packContentSchema,
  MissingRequest: missingRequestSchema,
  MissingReply: missingReplySchema,
  BlobRefusal: blobRefusalSchema,
  Refusal: refusalSchema,
  /** Any JSON value; it holds itself, so it needs a name. */
  Json: rowSchema.shape.fields.unwrap().valueType,
} as const;

export type ComponentName = keyof typeof componentZods;

/**
 * `components.schemas` of `openapi.yaml`, made from the schemas of the protocol, with a description of every component
 * and property. They say what is accepted: properties that nobody knows are no fault.
 */
export function componentSchemas(): Readonly<Record<ComponentName, JsonSchema>> {
  const registry = z.registry<{ readonly id: string }>();
  const names = Object.keys(componentZods) as readonly ComponentName[];
  for (const name of names) registry.add(componentZods[name], { id: name });
  const uri = (name: string): string => `#/components/schemas/${name}`;
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri });
  const made = names.map((name) => [name, described(withoutIds(schemas[name] ?? {}), name)] as const);
  return Object.fromEntries(made) as Record<ComponentName, JsonSchema>;
}

/**
 * The schemas of the queries, by path and parameter. A query has no null: who reads from the beginning leaves `since`
 * out.
 */
export function querySchemas(): Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> {
  const { since, tables, limit } = pullQuerySchema.shape;
  return {
    '/v1/changes': { since: schemaOf(since.unwrap()), tables: schemaOf(tables), limit: schemaOf(limit) },
    '/v1/summary': { tables: schemaOf(summaryQuerySchema.shape.tables) },
  };
}

/** The schemas of what stands in paths and headers about files, by the names that the document has for it. */
export function fileSchemas(): Readonly<
  Record<'parameters' | 'headers', Readonly<Record<string, JsonSchema>>>
> {
  const length = schemaOf(z.int().min(1).max(blobLimits.file));
  const offset = schemaOf(z.int().min(0).max(blobLimits.file));
  return {
    parameters: { FileHash: schemaOf(blobHashSchema), UploadLength: length, UploadOffset: offset },
    headers: { UploadLength: length, UploadOffset: offset },
  };
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return withoutIds(z.toJSONSchema(schema, { io: 'input' }));
}

/** Within the document a schema has neither an address nor a dialect of its own. */
function withoutIds(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !/^\$(id|schema)$/.test(keyword)));
}

/** The schema with the texts of itself and of the properties in it; `place` is its name and the properties down to it. */
function described(schema: JsonSchema, place: string): JsonSchema {
  const text = openapiTexts[place];
  const { properties, oneOf } = schema as { properties?: object; oneOf?: readonly JsonSchema[] };
  return {
    ...(text === undefined ? {} : { description: text }),
    ...schema,
    ...(oneOf === undefined ? {} : { oneOf: oneOf.map((one) => describedBranch(one, place)) }),
    ...(properties === undefined ? {} : { properties: describedProperties(properties, place) }),
  };
}

/** One of several forms of the same thing: its properties are described, the thing is already. */
function describedBranch(schema: JsonSchema, place: string): JsonSchema {
  const { properties } = schema as { properties?: object };
  return properties === undefined
    ? schema
    : { ...schema, properties: describedProperties(properties, place) };
}

function describedProperties(properties: object, place: string): JsonSchema {
  const entries: readonly (readonly [string, JsonSchema])[] = Object.entries(properties);
  return Object.fromEntries(entries.map(([name, one]) => [name, described(one, `${place}.${name}`)]));
}
