import type { Block, Row, TableBlock } from '../../model.ts';
import { criterionOf } from '../../../scoring/gaps.ts';
import { levelNames } from '../../../look/levels.ts';
import { caption, cell, line, row, strong } from '../../spans.ts';
import type { IndustryFigures } from '../figures.ts';
import type { IndustryChapter } from '../source.ts';
import { countWords, shareWords } from '../words.ts';

/** So many of the most wanted steps are listed. */
const listed = 14;

/** What enterprises need next: steps of scenes with what they ask, and the pain points that many share. */
export const writeDemands: IndustryChapter = (figures) => {
  const steps = stepsOf(figures).slice(0, listed);
  return {
    id: 'demands',
    title: '改造需求',
    numbered: true,
    breakBefore: true,
    blocks: [
      { kind: 'heading', level: 2, text: '需求最多的场景提升' },
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '由场景短板逐级推出：企业在该场景的下一级即为所需的提升，可据此征集、推介“小快轻准”产品和方案。只列 5 家及以上企业需要的提升。',
        ),
      },
      steps.length === 0
        ? none('没有 5 家及以上企业共同需要的场景提升可以单列。')
        : stepsTable(steps, figures),
      { kind: 'heading', level: 2, text: '企业反映的痛点' },
      ...painBlocks(figures),
    ],
  };
};

type Step = {
  readonly name: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly count: IndustryFigures['sceneNeeds'][number]['needed'];
  readonly value: number;
  readonly criterion: string;
};

/** Steps that may be told, most wanted first. */
export function stepsOf({ sceneNeeds, pack }: IndustryFigures): readonly Step[] {
  const steps = sceneNeeds.flatMap(({ id, name, constraint, next }) => {
    const scene = pack.scenes.find((candidate) => candidate.id === id);
    return ([1, 2, 3, 4] as const).flatMap((level): readonly Step[] => {
      const count = next[level];
      if (!('value' in count) || count.value === 0 || scene === undefined) return [];
      const criterion = criterionOf(scene, level);
      return [{ name: constraint ? `${name} ★` : name, level, count, value: count.value, criterion }];
    });
  });
  return steps.toSorted((a, b) => b.value - a.value);
}

function stepsTable(steps: readonly Step[], { total }: IndustryFigures): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', `需求最多的场景提升（前 ${steps.length} 项）`),
    columns: [
      { title: '序号', share: 8, align: 'center' },
      { title: '场景', share: 16 },
      { title: '提升到', share: 11, align: 'center' },
      { title: '企业数', share: 16, align: 'center' },
      { title: '需要做到', share: 49 },
    ],
    rows: steps.map(({ name, level, count, criterion }, index): Row =>
      row(
        cell(String(index + 1)),
        cell(name),
        { lines: [line(strong(levelNames[level]))], shade: `level${level}` },
        { lines: [line(countWords(count)), line(shareWords(count, total))] },
        cell(criterion),
      ),
    ),
  };
}

function painBlocks({ painPoints, total }: IndustryFigures): readonly Block[] {
  if (painPoints.length === 0) {
    return [none('没有 5 家及以上企业用相同文字记录的痛点。少于 5 家使用的文字不列出。')];
  }
  return [
    {
      kind: 'table',
      caption: caption('表', '5 家及以上企业用相同文字记录的痛点'),
      columns: [
        { title: '痛点', share: 60 },
        { title: '企业数', share: 20, align: 'right' },
        { title: '占比', share: 20, align: 'right' },
      ],
      rows: painPoints.map(({ words, count }) =>
        row(cell(words), cell(countWords(count)), cell(shareWords(count, total))),
      ),
    },
    none('少于 5 家使用的文字不列出。'),
  ];
}

function none(words: string): Block {
  return { kind: 'paragraph', style: 'note', line: line(words) };
}
