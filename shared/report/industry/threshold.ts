/**
 * 保密规则. In a document over several enterprises they appear only in groups of five or more:
 *
 * 1. No name, code, contact or free text of an enterprise, and no figure of a single one. Words are printed only where
 *    five or more enterprises used the same ones.
 * 2. A number of enterprises is printed only if it is 0, or at least five with the rest of its whole 0 or at least
 *    five too; else the rest would follow by subtraction. Neighbouring classes (levels, needs) are merged until that
 *    holds; a group (industry, county, size, batch, quarter) below five goes into 其他（合并）, and if the merged ones
 *    are fewer than five together the smallest printed group joins them.
 * 3. A mean is printed only over five or more enterprises, a median over ten (five to each half), quartiles over twenty;
 *    of levels a median from five on, since many share a level. Groups left without a mean have none or at least five
 *    enterprises together. All score figures are taken over one and the same set of enterprises, so that no two of
 *    them differ by a few.
 * 4. In tables of group by class every set of enterprises whose number follows from the printed ones by adding and
 *    subtracting has none or at least five members; see `derivable.ts`, which decides it exactly.
 */
export const leastGroup = 5;

/** Whether a number of enterprises is no group of one to four. */
export function isGroup(count: number): boolean {
  return count === 0 || count >= leastGroup;
}

/** The rule in the words of the report. */
export const privacyRule: readonly string[] = [
  '企业只以 5 家及以上的组出现：不出现任何企业的名称、代码、联系人、自由填写的文字和单家数字。',
  '不足 5 家的行业、县区、规模、批次、季度并入“其他（合并）”；合并后仍不足 5 家时，把最小的一组也并入，防止用总数相减推算。',
  '企业数只在本组和其余部分都为 0 或不少于 5 家时列出；否则与相邻的类合并，或写作“不足 5 家”“不单列”。',
  '平均数只按 5 家及以上的企业计算，得分的中位数 10 家及以上、四分位数 20 家及以上才列出；未列平均数的各组合计为 0 或不少于 5 家；全部得分统计使用同一批企业。',
  '分组与等级的交叉表按“任意加减都得不到 1 至 4 家”逐一核验，不满足时继续合并相邻等级。',
];
