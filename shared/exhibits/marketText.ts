import type { ExhibitText } from './exhibitText.ts';
import type { HallContent } from './hallContent.ts';
import { loosenings, marketCells, matchesOf } from './market.ts';
import { marketKeys, marketSelection, wholeMarket, type MarketSelection } from './marketFilter.ts';
import { filterText, industriesText, marketKeyNames, priceText, raisesTexts } from './marketWords.ts';
import { wanText } from './money.ts';
import type { Solution } from './solutionsPack.ts';

/** Rows that 看表格 shows at most; the rest is counted in the caption. */
const longestTable = 200;

/** What the market says: of all solutions, of those that pass the filter, or of the one that is open. */
export function marketText(content: HallContent, selected: string | null): ExhibitText {
  const { solutions } = content.solutions;
  const selection = marketSelection(selected);
  const matches = matchesOf(solutions, selection);
  const open = solutions.find(({ id }) => id === selection.open);
  const words = open !== undefined ? openWords(open, content) : listWords(content, selection, matches);
  return { ...words, source: `数据：${content.solutions.source}`, tables: [tableOf(matches, content)] };
}

type Words = Pick<ExhibitText, 'headline' | 'explanation'>;

function openWords(open: Solution, content: HallContent): Words {
  const [first, ...more] = raisesTexts(open, content);
  const does =
    first === undefined
      ? '补数字化基础'
      : `${first}${more.length === 0 ? '' : ` 等 ${more.length + 1} 个场景`}`;
  return {
    headline: `${open.name}：${does}，${priceText(open)}，${open.weeks} 周`,
    explanation: `${open.vendor}；适用${industriesText(open, content)}`,
  };
}

function listWords(content: HallContent, selection: MarketSelection, matches: readonly Solution[]): Words {
  const { solutions, caveat } = content.solutions;
  if (solutions.length === 0)
    return { headline: '方案超市还没有上架方案', explanation: '方案由中心平台下发后显示' };
  const chosen = marketKeys.filter((key) => selection[key] !== null);
  const filter = chosen.map((key) => filterText(key, selection, content)).join(' · ');
  const [cheapest] = matches;
  if (cheapest === undefined)
    return { headline: `没有同时满足“${filter}”的方案`, explanation: emptyText(content, selection) };
  if (chosen.length > 0) {
    return {
      headline: `${filter}：${matches.length} 种方案，最低 ${wanText(cheapest.cost.low)}`,
      explanation: `最省的是“${cheapest.name}”，${priceText(cheapest)}，${cheapest.weeks} 周；点卡片看详情`,
    };
  }
  return { headline: `${solutions.length} 种方案，${coverageText(content)}`, explanation: caveat };
}

function coverageText({ solutions: { solutions }, instrument }: HallContent): string {
  const cells = marketCells(
    solutions,
    wholeMarket,
    instrument.scenes.map(({ id }) => id),
  );
  const covered = new Set(cells.filter(({ count }) => count > 0).map(({ scene }) => scene));
  if (covered.size === instrument.scenes.length) return `${covered.size} 个场景都有得选`;
  const gap = instrument.scenes.find(({ id }) => !covered.has(id));
  return `覆盖 ${instrument.scenes.length} 个场景中的 ${covered.size} 个，缺${gap === undefined ? '' : gap.name}等`;
}

/** What to loosen when nothing passes. */
export function emptyText(content: HallContent, selection: MarketSelection): string {
  const [best] = loosenings(content.solutions.solutions, selection);
  if (best === undefined) return '只去掉一个条件仍然没有方案，请清除全部条件重新选';
  return `去掉“${marketKeyNames[best.key]}：${filterText(best.key, selection, content)}”，就有 ${best.count} 种可选`;
}

function tableOf(matches: readonly Solution[], content: HallContent): ExhibitText['tables'][number] {
  const text = (name: string) => ({ name, align: 'text' as const });
  const number = (name: string) => ({ name, align: 'number' as const });
  const shown = matches.slice(0, longestTable);
  const rest = matches.length > shown.length ? `，列出最便宜的 ${shown.length} 种` : '';
  return {
    caption: `方案 ${matches.length} 种${rest}`,
    columns: [text('方案'), text('服务商'), text('提升'), number('价格'), number('周期'), text('适用行业')],
    rows: shown.map((one) => [
      one.name,
      one.vendor,
      raisesTexts(one, content).join('、'),
      priceText(one),
      `${one.weeks} 周`,
      industriesText(one, content),
    ]),
  };
}

/** Other solutions that a solution is bought with, or never with, by name. */
export function linkedNames(
  ids: readonly string[],
  { solutions: { solutions } }: HallContent,
): readonly string[] {
  return ids.map((id) => solutions.find((one) => one.id === id)?.name ?? id);
}
