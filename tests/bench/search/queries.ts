import type { EnterpriseFields } from '#shared/model/enterprise.ts';
import { indexEnterprises, noFilters, searchEnterprises } from '#shared/model/enterpriseSearch.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';

/** What stands in the search field after a keystroke, and how many enterprises must be listed then. */
export type Keystroke = { readonly text: string; readonly matches: number };

/** Names, parts of names, codes, trades, places, people, telephone numbers, two words at once. */
const typed = [
  '永泰紧固件',
  '示例华盛',
  '91130400BENC0123',
  '轴承',
  '复兴',
  '武安 阀门',
  '张某',
  '1388',
  '精工 第12',
];

/**
 * Every keystroke of typing these texts and taking them back, where it changes the number of matches, so that it can be
 * seen when the list has followed.
 */
export function keystrokesOver(
  enterprises: readonly EnterpriseFields[],
  policy: PolicyPack,
): readonly Keystroke[] {
  const names = new Map(policy.industries.map(({ id, name }) => [id, name]));
  const rows = enterprises.map((fields) => ({
    ...fields,
    id: fields.uscc,
    sample: false,
    createdAt: 0,
    updatedAt: 0,
  }));
  const index = indexEnterprises(
    rows,
    (id) => names.get(id) ?? '',
    () => null,
  );
  const keystrokes: Keystroke[] = [];
  for (const text of typed.flatMap(thereAndBack)) {
    const matches = searchEnterprises(index, text, noFilters).length;
    if (matches > 0 && matches !== (keystrokes.at(-1)?.matches ?? index.length))
      keystrokes.push({ text, matches });
  }
  return keystrokes;
}

/** "ab" → "a", "ab", "a": the end of one text and the beginning of the next follow without an empty field. */
function thereAndBack(text: string): readonly string[] {
  const forth = [...text].map((_, at) => text.slice(0, at + 1));
  return [...forth, ...forth.toReversed().slice(1)];
}
