import { findJsonFault } from '../model/interchange/jsonFault.ts';
import { scanString, skipBlanks } from '../model/interchange/jsonTokens.ts';
import { failure, success, type Result } from '../model/result.ts';
import { oneLine } from './oneLine.ts';

/** Deeper files are refused: nothing of ours is, and later steps walk the value by recursion. */
const deepest = 64;

/**
 * Decodes a file whose content is proved by hashes. Stricter than JSON.parse: a key that stands twice in one object is
 * refused, because a person reading the text may see the one that the proof does not cover. `message` is a Chinese
 * clause without full stop that says where.
 */
export function decodeJson(text: string): Result<unknown, 'notJson'> {
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return failure('notJson', '文件是空的');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return failure('notJson', syntaxFault(json));
  }
  const fault = ambiguity(json);
  return fault === null ? success(value) : fault;
}

function syntaxFault(json: string): string {
  const fault = findJsonFault(json);
  if (fault === null) return '文件不是有效的 JSON';
  const place = `第 ${fault.line} 行第 ${fault.column} 列`;
  return fault.truncated ? `文件不完整，在${place}处中断` : `文件不是有效的 JSON，错误在${place}`;
}

/** The first repeated key, or too deep a nesting, of a text that is known to be JSON. */
function ambiguity(json: string): Result<never, 'notJson'> | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < json.length; at += 1) {
    const character = json.charAt(at);
    if (character === '{' || character === '[') {
      if (open.length === deepest) return failure('notJson', `文件的嵌套超过 ${deepest} 层`);
      open.push(new Set());
    } else if (character === '}' || character === ']') open.pop();
    else if (character === '"') {
      const end = Number(scanString(json, at));
      if (json.charAt(skipBlanks(json, end)) === ':') {
        const key = String(JSON.parse(json.slice(at, end)));
        const keys = open.at(-1);
        if (keys?.has(key) === true) return repeated(json, at, key);
        keys?.add(key);
      }
      at = end - 1;
    }
  }
  return null;
}

function repeated(json: string, at: number, key: string): Result<never, 'notJson'> {
  const line = json.slice(0, at).split('\n').length;
  return failure('notJson', `第 ${line} 行的“${oneLine(key, 40)}”在同一对象中重复出现`, key);
}
