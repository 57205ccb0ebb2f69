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

/** The first fault that a schema found, in Chinese. An unknown key's path leads to the key itself. */
export function firstFault(error: z.ZodError): Fault {
  const issue = error.issues[0];
  if (issue === undefined) return { path: '', text: '内容不符合要求' };
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: formatPath([...issue.path, key]), text: `多出无法识别的项“${key}”` };
  }
  return { path: formatPath(issue.path), text: describeIssue(issue) };
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && !('received' in issue)
        ? `缺少此项或类型不对，应为${typeName(issue.expected)}`
        : `类型不对，应为${typeName(issue.expected)}`;
    case 'invalid_value':
      return `取值不在允许范围内，只能是 ${issue.values.map((value) => String(value)).join('、')}`;
    case 'too_small':
      return issue.origin === 'number'
        ? `不能小于 ${issue.minimum}`
        : `内容太少，至少 ${issue.minimum} ${unitOf(issue.origin)}`;
    case 'too_big':
      return issue.origin === 'number'
        ? `不能大于 ${issue.maximum}`
        : `内容太多，至多 ${issue.maximum} ${unitOf(issue.origin)}`;
    case 'custom':
      return issue.message;
    default:
      return '格式不符合要求';
  }
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
