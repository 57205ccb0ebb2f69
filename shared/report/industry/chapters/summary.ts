import { levelNames } from '../../../look/levels.ts';
import type { Block, CardsBlock, Line } from '../../model.ts';
import { line, strong } from '../../spans.ts';
import { sceneLevelName } from '../../wording.ts';
import type { IndustryFigures } from '../figures.ts';
import type { ScoreRow } from '../scoreFigures.ts';
import type { IndustryChapter } from '../source.ts';
import { stepsOf } from './demands.ts';
import { percentOf, rateOf } from '../statistics.ts';
import {
  bareCount,
  countAndShare,
  countWords,
  levelRangeName,
  monthsWords,
  openWords,
  shareWords,
} from '../words.ts';

/** One page: who, how far, what is missing, what is wanted. */
export const writeSummary: IndustryChapter = (figures) => ({
  id: 'summary',
  title: '摘要',
  numbered: true,
  breakBefore: true,
  blocks: [
    cards(figures),
    ...dimensionCards(figures),
    panels(figures),
    { kind: 'heading', level: 3, text: '主要结论' },
    { kind: 'list', ordered: true, items: findings(figures) },
  ],
});

function cards(figures: IndustryFigures): CardsBlock {
  const { total, levels, scores, sceneNeeds } = figures;
  const [worst] = sceneNeeds;
  return {
    kind: 'cards',
    cards: [
      {
        label: '参评企业（家）',
        value: line(String(total)),
        note: line(monthsWords(figures.months)),
        shade: 'brand',
      },
      {
        label: '二级及以上',
        value: line(levels.fromTwo.kind === 'withheld' ? '不单列' : shareWords(levels.fromTwo, total)),
        note: line(
          levels.fromTwo.kind === 'withheld'
            ? '两侧之一不足 5 家'
            : `${bareCount(levels.fromTwo)} / ${total} 家`,
        ),
        shade: 'level2',
      },
      {
        label: '综合得分（平均）',
        value: line(scores.whole.total?.mean ?? '—'),
        note: line(scoreNote(scores.whole)),
        shade: 'brand',
      },
      {
        label: '最普遍的场景短板',
        value: line(worst === undefined ? '—' : shareWords(worst.needed, total)),
        note: line(worst === undefined ? '' : starred(worst)),
        shade: 'warning',
      },
    ],
  };
}

function scoreNote({ total }: ScoreRow): string {
  if (total === null) return '题目答全的不足 5 家';
  return total.median === null ? '题目答全的企业' : `中位数 ${total.median} 分`;
}

function starred({ name, constraint }: { readonly name: string; readonly constraint: boolean }): string {
  return constraint ? `${name} ★` : name;
}

function dimensionCards({ pack, scores }: IndustryFigures): readonly Block[] {
  if (scores.whole.total === null) return [];
  return [
    {
      kind: 'cards',
      cards: pack.dimensions.map(({ name, max }, index) => {
        const mean = scores.whole.dimensions[index]?.mean ?? '0';
        return {
          label: `${name}（平均）`,
          value: line(mean),
          note: line(`满分 ${max}，得分率 ${rateOf(mean, String(max))}%`),
          shade: 'plain',
        };
      }),
    },
  ];
}

function findings(figures: IndustryFigures): readonly Line[] {
  return [
    whoFinding(figures),
    levelFinding(figures),
    ...scoreFindings(figures),
    gapFinding(figures),
    ...stepFinding(figures),
    ...trendFinding(figures),
  ];
}

function whoFinding({ total, attributes }: IndustryFigures): Line {
  const groups = attributes.find(({ id }) => id === 'industry')?.groups ?? [];
  const [largest] = groups.toSorted((a, b) => b.count - a.count);
  const share =
    largest === undefined || groups.length < 2
      ? ''
      : `，最多的是${largest.name}（${largest.count} 家，占 ${percentOf(largest.count, total)}%）`;
  return line('诊断覆盖 ', strong(`${total} 家`), `企业${share}。`);
}

function levelFinding({ levels: { whole, unsettled }, total }: IndustryFigures): Line {
  const parts = whole.ranges
    .filter(({ count }) => count > 0)
    .map((range) => `${levelRangeName(range)} ${range.count} 家（${percentOf(range.count, total)}%）`);
  const open =
    unsettled.kind === 'exact' && unsettled.value === 0
      ? ''
      : `；${openWords(unsettled, '有未答项、等级还可能提高的')}`;
  return line('数字化水平：', parts.join('，'), `${open}。`);
}

function scoreFindings({ pack, scores: { whole } }: IndustryFigures): readonly Line[] {
  if (whole.total === null) return [line('题目答全的企业不足 5 家，不作得分统计。')];
  const rates = pack.dimensions
    .map(({ name, max }, index) => ({
      name,
      rate: rateOf(whole.dimensions[index]?.mean ?? '0', String(max)),
    }))
    .toSorted((a, b) => Number(b.rate) - Number(a.rate));
  const [best, worst] = [rates[0], rates.at(-1)];
  return [
    line(
      '综合得分平均 ',
      strong(whole.total.mean),
      ` 分${middle(whole)}；得分率最高的是${best?.name ?? ''}（${best?.rate ?? ''}%），最低的是${worst?.name ?? ''}（${worst?.rate ?? ''}%）。`,
    ),
  ];
}

function middle({ total }: ScoreRow): string {
  if (total === null || total.lower === null || total.upper === null) return '';
  return `，中间一半的企业在 ${total.lower} 分到 ${total.upper} 分之间`;
}

function gapFinding({ sceneNeeds, questionNeeds, total }: IndustryFigures): Line {
  const scenes = sceneNeeds
    .slice(0, 3)
    .map((need) => `${starred(need)}（${shareWords(need.needed, total)}）`);
  const questions = questionNeeds
    .slice(0, 2)
    .map(({ name, needed }) => `${name}（${shareWords(needed, total)}）`);
  return line(
    `低于下一等级要求的企业最多的场景是${scenes.join('、')}；失分企业最多的题目是${questions.join('、')}。`,
  );
}

function stepFinding(figures: IndustryFigures): readonly Line[] {
  const steps = stepsOf(figures).slice(0, 3);
  if (steps.length === 0) return [];
  const words = steps.map(
    ({ name, level, count }) => `${name}提升到${levelNames[level]}（${countWords(count)}）`,
  );
  return [line(`需求最多的提升是${words.join('、')}。`)];
}

function trendFinding({ trend }: IndustryFigures): readonly Line[] {
  const [first, last] = [trend[0], trend.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    line(
      `${first.quarter}诊断的企业平均 ${first.total.mean} 分，${last.quarter}诊断的平均 ${last.total.mean} 分（是不同的企业，不代表同一企业的变化）。`,
    ),
  ];
}

function panels({ sceneNeeds, scenes, total }: IndustryFigures): Block {
  const needs = sceneNeeds
    .slice(0, 3)
    .map((need, index) => line(`${index + 1}. ${starred(need)}：${countAndShare(need.needed, total)}`));
  const best = scenes
    .filter(({ whole }) => whole.spread !== null)
    .toSorted((a, b) => order(b.whole) - order(a.whole))
    .slice(0, 3)
    .map((scene, index) => line(`${index + 1}. ${starred(scene)}：${medianWords(scene)}`));
  return {
    kind: 'panels',
    panels: [
      { title: '水平较高的三个场景', tone: 'ok', lines: best.length === 0 ? [line('暂无')] : best },
      { title: '最普遍的三个场景短板', tone: 'warning', lines: needs },
    ],
  };
}

function medianWords({ whole }: IndustryFigures['scenes'][number]): string {
  return `中位等级${sceneLevelName(whole.spread?.median ?? null)}`;
}

function order({ spread }: IndustryFigures['scenes'][number]['whole']): number {
  return spread === null
    ? -1
    : spread.median * 100 + (spread.quarters?.[1] ?? 0) * 10 + (spread.quarters?.[0] ?? 0);
}
