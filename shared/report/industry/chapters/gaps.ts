import { chartColours } from '../../../charts/chartColours.ts';
import type { Block, ChartBlock, TableBlock } from '../../model.ts';
import { caption, cell, line, row, toned } from '../../spans.ts';
import type { SceneNeed } from '../needFigures.ts';
import type { Count } from '../orderedClasses.ts';
import type { IndustryChapter } from '../source.ts';
import { percentOf } from '../statistics.ts';
import { countWords, shareWords } from '../words.ts';

/** Where most enterprises fall short, per scene and per question. */
export const writeGaps: IndustryChapter = ({ sceneNeeds, questionNeeds, total }) => {
  const scenes = { words: '各场景低于下一等级要求的企业', first: '场景', open: '待评' };
  const questions = { words: '各题未得满分的企业', first: '题目', open: '未答' };
  return {
    id: 'gaps',
    title: '共性短板',
    numbered: true,
    breakBefore: true,
    blocks: [
      {
        kind: 'paragraph',
        style: 'body',
        line: line(
          '场景短板：场景等级低于企业下一目标等级的企业数，与各企业诊断报告的口径一致；题目失分：已答而未得满分的企业数。待评、未答的企业不算短板，另列。',
        ),
      },
      { kind: 'heading', level: 2, text: '场景短板' },
      body('按企业数从多到少，低于企业下一目标等级的场景如下。'),
      ...chart(sceneNeeds.map(starred), total, scenes.words),
      table(sceneNeeds.map(starred), total, scenes),
      { kind: 'heading', level: 2, text: '失分的题目' },
      body('按企业数从多到少，已答而未得满分的题目如下。'),
      ...chart(questionNeeds, total, questions.words),
      table(questionNeeds, total, questions),
    ],
  };
};

/** Behind a heading and before a long table: LibreOffice leaves a heading alone that is kept with all of a table. */
const body = (words: string): Block => ({ kind: 'paragraph', style: 'body', line: line(words) });

type Need = { readonly name: string; readonly needed: Count; readonly open: Count };

function chart(needs: readonly Need[], total: number, words: string): readonly Block[] {
  const shown = needs.filter(({ needed }) => 'value' in needed);
  if (shown.length === 0) return [];
  const name = (need: Need) => `${need.name}${need.needed.kind === 'atLeast' ? '（以上）' : ''}`;
  const drawn: ChartBlock = {
    kind: 'chart',
    caption: caption('图', `${words}占比（%，共 ${total} 家）`),
    chart: 'bar',
    categories: shown.map(name),
    series: [
      {
        name: '占比',
        values: shown.map(({ needed }) =>
          'value' in needed ? Number(percentOf(needed.value, total)) : null,
        ),
        traces: shown.map(() => null),
        colour: chartColours.now,
        labels: true,
      },
    ],
    max: 100,
    step: 20,
    unit: '%',
    height: shown.length > 10 ? 'high' : shown.length > 4 ? 'middle' : 'low',
    alternativeText: shown.map((need) => `${name(need)} ${shareWords(need.needed, total)}`).join('，'),
  };
  return [drawn];
}

function starred(need: SceneNeed): Need {
  return { ...need, name: need.constraint ? `${need.name} ★` : need.name };
}

function table(
  needs: readonly Need[],
  total: number,
  { words, first, open }: { readonly words: string; readonly first: string; readonly open: string },
): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', words),
    dense: true,
    columns: [
      { title: '序号', share: 8, align: 'center' },
      { title: first, share: 32 },
      { title: '企业数', share: 20, align: 'right' },
      { title: '占比', share: 20, align: 'right' },
      { title: open, share: 20, align: 'right' },
    ],
    rows: needs.map(({ name, needed, open: left }, index) =>
      row(
        cell(String(index + 1)),
        cell(name),
        cell(countWords(needed)),
        cell(shareWords(needed, total)),
        cell(left.kind === 'exact' ? countWords(left) : toned(countWords(left), 'soft')),
      ),
    ),
  };
}
