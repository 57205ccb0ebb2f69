import { failure, success, type Result } from '../../model/result.ts';

/** What a naming rule may hold in braces, and what it says of a diagnosis. */
export const placeholders = [
  '企业',
  '统一社会信用代码',
  '日期',
  '类型',
  '文档',
  '序号',
  '县区',
  '行业',
] as const;

export type Placeholder = (typeof placeholders)[number];

/** What is used until an office has a rule of its own. */
export const defaultRule = '{企业}-{类型}-{文档}-{日期}';

/** A rule, taken apart: text stands as it is, placeholders are filled in. */
export type NamingRule = readonly (string | { readonly fill: Placeholder })[];

export type RuleCode = 'ruleEmpty' | 'ruleTooLong' | 'ruleUnknown' | 'ruleBraces' | 'ruleCharacters';

/** Longest rule in characters. */
const longestRule = 120;

const known: ReadonlySet<string> = new Set(placeholders);

/** Reads a naming rule as a person typed it, such as {企业}-{文档}; the fault says what to write instead. */
export function readRule(text: string): Result<NamingRule, RuleCode> {
  const rule = text.trim();
  if (rule === '') return failure('ruleEmpty', '命名规则不能为空，请至少放一个占位符，如 {企业}。');
  if ([...rule].length > longestRule) {
    return failure('ruleTooLong', `命名规则最长 ${longestRule} 个字，请缩短。`);
  }
  const parts = rule.split(/(\{[^{}]*\})/u).filter((part) => part !== '');
  const read: (string | { readonly fill: Placeholder })[] = [];
  for (const part of parts) {
    const name = /^\{(.*)\}$/su.exec(part)?.[1];
    if (name === undefined) {
      if (/[{}]/u.test(part)) {
        return failure('ruleBraces', '命名规则里的大括号没有成对，请写成 {企业} 这样的占位符。');
      }
      // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
      if (/[\\/:*?"<>|\u0000-\u001f\u007f]/u.test(part)) {
        return failure('ruleCharacters', '文件名里不能有 \\ / : * ? " < > |，请改用 - 或 _。');
      }
      read.push(part);
    } else if (known.has(name)) read.push({ fill: name as Placeholder });
    else {
      const all = placeholders.map((each) => `{${each}}`).join('');
      return failure('ruleUnknown', `没有“{${name}}”这个占位符，可以用：${all}。`);
    }
  }
  return success(read);
}

/** Whether a rule fills in this placeholder. */
export function fills(rule: NamingRule, placeholder: Placeholder): boolean {
  return rule.some((part) => typeof part !== 'string' && part.fill === placeholder);
}
