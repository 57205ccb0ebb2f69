import type { z } from '#shared/model/zod.ts';
import { refused } from './refused.ts';

/** A body or query as its schema has it, or a refusal that names the place of the first fault, never a value. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = (parsed.error.issues[0]?.path ?? []).join('.').slice(0, 100);
  throw refused('invalid', {
    message: `请求不符合协议${place === '' ? '' : `（${place}）`}，平台未作任何改动。`,
  });
}
