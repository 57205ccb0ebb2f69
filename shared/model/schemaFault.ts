import type { z } from './zod.ts';

/** Where something is wrong in a JSON document, and one Chinese clause (no full stop) that says what. */
export type Fault = { readonly path: string; readonly text: string };

/** Writes a path as people read it: `sessions[3].answers.network[1]`; the whole document is "". */
export function formatPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}

/**
 * The first fault that a schema found, in Chinese. An unknown key's path leads to the key itself. Parse with
 * `{ reportInput: true }`, so that a missing item is told from one of the wrong type.
 */
export function firstFault(error: z.ZodError): Fault {
  const issue = error.issues[0];
  return issue === undefined ? { path: '', text: '内容不符合要求' } : faultOf(issue, []);
}

function faultOf(issue: z.core.$ZodIssue, parents: readonly PropertyKey[]): Fault {
  const path = [...parents, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: formatPath([...path, key]), text: `多出无法识别的项“${key}”` };
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().reduce<z.core.$ZodIssue | null>(deeper, null);
    if (deepest !== null && depthOf(deepest) > 0) return faultOf(deepest, path);
  }
  return { path: formatPath(path), text: describeIssue(issue) };
}

/** Of a union's branches the one that went furthest is the one that was meant. */
function deeper(best: z.core.$ZodIssue | null, issue: z.core.$ZodIssue): z.core.$ZodIssue {
  return best === null || depthOf(issue) > depthOf(best) ? issue : best;
}

function depthOf(issue: z.core.$ZodIssue): number {
  return issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0);
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'custom' && issue.input === undefined) return '缺少此项';
  switch (issue.code) {
    case 'invalid_type':
      return `类型不对，应为${typeName(issue.expected)}`;
    case 'invalid_value':
      return `取值不在允许范围内，只能是 ${issue.values.map((value) => String(value)).join('、')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `内容太少，至少 ${issue.minimum} ${unitOf(issue.origin)}`
        : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `内容太多，至多 ${issue.maximum} ${unitOf(issue.origin)}`
        : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return formatNames[issue.format] ?? ownWords(issue);
    default:
      return ownWords(issue);
  }
}

const formatNames: Readonly<Record<string, string>> = {
  date: '应为有效的日期，如 2026-03-02',
  guid: '应为 UUID',
};

/** A schema's own Chinese message where it has one; the library's English ones are not for users. */
function ownWords(issue: z.core.$ZodIssue): string {
  return /\p{Script=Han}/u.test(issue.message) ? issue.message : '格式不符合要求';
}

function unitOf(origin: string): string {
  return origin === 'string' ? '个字符' : '项';
}

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
};

function typeName(expected: string): string {
  return typeNames[expected] ?? expected;
}
