import type { QuestionResult } from '../../scoring/assessment.ts';
import { questionsOf } from '../../scoring/resultItems.ts';
import type { Figures } from '../figures.ts';
import type { Block, Cell, Line, Row, TableBlock } from '../model.ts';
import { caption, cell, line, row, text, toned } from '../spans.ts';
import type { ItemChange } from './changes.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';
import { pathsOf, turnCell } from './told.ts';

/** Question by question: what changed with the reasons, then the others in one line. */
export const writeQuestionChanges: ComparisonWriter = (source, figures) => {
  const { better, worse, same } = source.turns.question;
  const rechosen = same.filter((change) => differs(change, source));
  const changed = [...better, ...worse, ...rechosen];
  const still = same.filter((change) => !rechosen.includes(change));
  return {
    id: 'questions',
    title: '逐题前后对比',
    numbered: true,
    breakBefore: false,
    blocks: [
      ...(changed.length === 0
        ? [nothing('两次都作答的题目，作答和得分均没有变化。')]
        : [changedTable(inOrder(changed, source), source, figures)]),
      ...(still.length === 0 ? [] : [stillLine(still, source, figures)]),
    ],
  };
};

function nothing(words: string): Block {
  return { kind: 'paragraph', style: 'body', line: line(words) };
}

/** In the instrument's order. */
function inOrder(changes: readonly ItemChange[], { changes: all }: ComparisonSource): readonly ItemChange[] {
  return all.filter((change) => changes.includes(change));
}

function changedTable(
  changes: readonly ItemChange[],
  source: ComparisonSource,
  figures: Figures,
): TableBlock {
  return {
    kind: 'table',
    caption: caption('表', '作答有变化的题目'),
    columns: [
      { title: '题目', share: 16 },
      { title: '满分', share: 9, align: 'center' },
      { title: '上次', share: 10, align: 'center' },
      { title: '本次', share: 10, align: 'center' },
      { title: '变化', share: 11, align: 'center' },
      { title: '作答的变化', share: 44 },
    ],
    rows: changes.map((change) => questionRow(change, source, figures)),
  };
}

function questionRow(change: ItemChange, source: ComparisonSource, figures: Figures): Row {
  const { before, after } = pathsOf(change, source);
  const difference = figures.derived('difference', `${after}/score`, `${before}/score`);
  const told = change.turn === 'same' ? figures.about(after, '得分不变') : difference;
  const max = figures.value(`${after}/max`);
  return row(
    cell(change.name),
    source.editions.reweighed.includes(change.name)
      ? cell(figures.value(`${before}/max`), ' → ', max)
      : cell(max),
    cell(figures.value(`${before}/score`)),
    cell(figures.value(`${after}/score`)),
    turnCell(change.turn, told),
    answersCell(change, source, figures),
  );
}

function sides({ id }: ItemChange, { previous, result }: ComparisonSource) {
  const find = (of: ComparisonSource['result']) => questionsOf(of).find((question) => question.id === id);
  return { was: find(previous.result), is: find(result) };
}

/** A list is told by what joined it and what left it; a single choice by both. */
function answersCell(change: ItemChange, source: ComparisonSource, figures: Figures): Cell {
  const { was, is } = sides(change, source);
  const { before, after } = pathsOf(change, source);
  const question = source.pack.questions.find(({ id }) => id === change.id);
  if (question?.kind === 'multiple') {
    const joined = labels(is).filter((label) => !labels(was).includes(label));
    const left = labels(was).filter((label) => !labels(is).includes(label));
    return {
      lines: [
        ...(joined.length === 0 ? [] : [told('新增：', after, joined, figures)]),
        ...(left.length === 0 ? [] : [told('减少：', before, left, figures)]),
      ],
    };
  }
  return {
    lines: [
      told('上次：', before, labels(was), figures),
      told('本次：', after, labels(is), figures),
      ...(is?.reading?.state === 'read'
        ? [line(toned(figures.about(`${after}/reading`, is.reading.explanation), 'soft'))]
        : []),
    ],
  };
}

function told(title: string, path: string, words: readonly string[], figures: Figures): Line {
  return line(toned(title, 'soft'), figures.about(path, words.join('、')));
}

function labels(question: QuestionResult | undefined): readonly string[] {
  return (question?.chosen ?? []).map(({ label }) => label);
}

function differs(change: ItemChange, source: ComparisonSource): boolean {
  const { was, is } = sides(change, source);
  return labels(was).join('\n') !== labels(is).join('\n');
}

function stillLine(still: readonly ItemChange[], source: ComparisonSource, figures: Figures): Block {
  const named = still.flatMap((change, index) => {
    const { after } = pathsOf(change, source);
    return [
      text(`${index === 0 ? '' : '、'}${change.name}（`),
      figures.value(`${after}/score`),
      text(' / '),
      figures.value(`${after}/max`),
      text('）'),
    ];
  });
  return {
    kind: 'paragraph',
    style: 'body',
    line: line(
      figures.about('turns/question/same', `另有 ${still.length} 题的作答和得分与上次相同：`),
      ...named,
      '。',
    ),
  };
}
