import { otherGroup } from '../model/statistic.ts';
import { chineseCount } from './chineseNumber.ts';
import type { ExhibitTable } from './exhibitText.ts';
import {
  bandName,
  largestBand,
  levelCells,
  levelColumns,
  shareAtLeast,
  type Distribution,
} from './levelDistribution.ts';
import type { LevelRow } from './levelRows.ts';
import { compareShares, highest, lowest, shareInPercent, shareInWords, type Share } from './shares.ts';

/** What the groups are called: 行业, with its measure 个. */
export type GroupWords = { readonly noun: string; readonly total: number };

type Compared = LevelRow & { readonly share: Share };

/** Names as one lists them; more than three are counted: 轴承、齿轮和锻件, 轴承等五个行业. */
export function joinNames(names: readonly string[], noun: string): string {
  if (names.length > 3) return `${names[0] ?? ''}等${chineseCount(names.length)}个${noun}`;
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('、')}和${names.at(-1) ?? ''}`;
}

/** Which groups have gone the farthest: the most at level two or above. */
export function farthestInWords(rows: readonly LevelRow[], { noun, total }: GroupWords): string {
  const shown = rows.filter(({ key, distribution }) => distribution !== null && key !== otherGroup);
  if (shown.length === 0) return `还没有可以单列的${noun}：诊断满 5 家才会单列`;
  const compared = comparedRows(rows);
  const best = highest(compared, ({ share }) => share);
  const [first] = best;
  if (first === undefined) return `还比不出先后：各${noun}达到二级的企业都不足以单列`;
  const words = `${shareInWords(first.share)}企业在二级及以上`;
  if (compared.length === 1) return `目前能单列的${noun}只有${first.name}：${words}`;
  const all = `${compared.length === total ? '' : '单列的'}${chineseCount(compared.length)}个${noun}`;
  if (best.length === compared.length) return `${all}走得一样远：都有${words}`;
  return `${all}里，${namesOf(best, noun)}走得最远：${best.length > 1 ? '都有' : ''}${words}`;
}

/** Which groups have the least at level two or above; empty where there is nothing to compare. */
export function lastInWords(rows: readonly LevelRow[], noun: string): string {
  const compared = comparedRows(rows);
  const last = lowest(compared, ({ share }) => share);
  const [first] = last;
  if (first === undefined || last.length === compared.length) return '';
  return `${namesOf(last, noun)}排在最后，${shareInWords(first.share)}在二级及以上`;
}

/** One group in two sentences: how many have reached level two, and how that compares. */
export function groupInWords(
  { key, name, distribution }: LevelRow,
  rows: readonly LevelRow[],
  { noun }: GroupWords,
): { readonly headline: string; readonly explanation: string } {
  if (distribution === null) {
    return {
      headline: `${name}还没有单列的数据`,
      explanation: `诊断满 5 家、又不会由此看出个别企业的${noun}才单列，其余的合在“其他”里。`,
    };
  }
  const share = shareAtLeast(2, distribution);
  const headline = `${name}：${distribution.base} 家里，${share === null ? '二级及以上还不足以单列' : `${shareInWords(share)}在二级及以上`}`;
  const largest = largestBand(distribution);
  const most = largest === undefined ? '' : `企业最多的一档是${bandName(largest)}，${largest.count} 家。`;
  if (key === otherGroup) return { headline, explanation: `不单列的${noun}合在这里；${most}` };
  const compared = comparedRows(rows);
  if (share === null || compared.length < 2) return { headline, explanation: most };
  const place = 1 + compared.filter((other) => compareShares(other.share, share) > 0).length;
  return {
    headline,
    explanation: `在单列的${chineseCount(compared.length)}个${noun}里排第 ${place}；${most}`,
  };
}

/** Groups by level, for those who want the figures. */
export function levelTable(caption: string, noun: string, rows: readonly LevelRow[]): ExhibitTable {
  return {
    caption: `${caption}（家，括号内为占比）`,
    columns: [
      { name: noun, align: 'text' },
      { name: '企业（家）', align: 'number' },
      ...levelColumns,
      { name: '二级及以上', align: 'number' },
    ],
    rows: rows.map(({ name, distribution }) => [
      name,
      distribution === null ? '未单列' : String(distribution.base),
      ...levelCells(distribution),
      reachedCell(distribution),
    ]),
  };
}

function reachedCell(distribution: Distribution | null): string {
  const share = distribution === null ? null : shareAtLeast(2, distribution);
  return share === null ? '—' : shareInPercent(share);
}

/** Groups that can be compared; what was merged is none. */
function comparedRows(rows: readonly LevelRow[]): readonly Compared[] {
  return rows.flatMap((row) => {
    const share = row.distribution === null ? null : shareAtLeast(2, row.distribution);
    return share === null || row.key === otherGroup ? [] : [{ ...row, share }];
  });
}

function namesOf(rows: readonly LevelRow[], noun: string): string {
  return joinNames(
    rows.map(({ name }) => name),
    noun,
  );
}
