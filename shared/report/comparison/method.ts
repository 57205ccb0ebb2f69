import { levelNames } from '../../look/levels.ts';
import { sessionKindNames, type Session } from '../../model/session.ts';
import type { Figures } from '../figures.ts';
import type { Block, CalloutBlock, Line, Row } from '../model.ts';
import { shorten } from '../shorten.ts';
import { caption, cell, line, row } from '../spans.ts';
import type { ComparisonSource, ComparisonWriter } from './source.ts';

/** So many digits are enough to tell two editions apart. */
const shownDigits = 16;
/** Room for a name in a column of the table. */
const nameRoom = 120;

/** Which two sessions are compared, with which editions, and what counts as a step forward. */
export const writeHowCompared: ComparisonWriter = (source, figures) => ({
  id: 'howCompared',
  title: '对比方法',
  numbered: true,
  breakBefore: false,
  blocks: [
    { kind: 'paragraph', style: 'body', line: scope(source, figures) },
    {
      kind: 'table',
      caption: caption('表', '两次诊断'),
      columns: [
        { title: '', share: 20 },
        { title: '上次', share: 40 },
        { title: '本次', share: 40 },
      ],
      rows: sessionRows(source, figures),
    },
    editionsNote(source, figures),
    {
      kind: 'paragraph',
      style: 'body',
      line: line(
        '题目按得分率、场景按等级判断：提高为进步，降低为退步。任意一次未作答的，以及只在一个版本中有的题目和场景，既不算进步也不算退步。',
      ),
    },
  ],
});

function scope({ previous, session }: ComparisonSource, figures: Figures): Line {
  return line(
    `本报告将${sessionKindNames[previous.session.kind]}（`,
    figures.derived('date', 'previous/session/date'),
    `）与${sessionKindNames[session.kind]}（`,
    figures.derived('date', 'session/date'),
    '）逐项对照，两次相隔 ',
    figures.value('days'),
    ' 天。两次的得分和等级都由各自的作答重新计算，没有手工改动。',
  );
}

function sessionRows(source: ComparisonSource, figures: Figures): readonly Row[] {
  const { previous, session, pack, packReference } = source;
  const both = (title: string, tell: (root: '' | 'previous/', session: Session) => Line): Row =>
    row(cell(title), { lines: [tell('previous/', previous.session)] }, { lines: [tell('', session)] });
  const named = (name: string) => line(name.trim() === '' ? '未填写' : shorten(name, nameRoom));
  return [
    both('诊断类型', (_, { kind }) => line(sessionKindNames[kind])),
    both('诊断日期', (root) => line(figures.derived('date', `${root}session/date`))),
    both('诊断顾问', (_, { consultant }) => named(consultant)),
    both('参与人员', (_, { participants }) => named(participants.join('、'))),
    both('目标等级', (_, { target }) => line(target === null ? '未设定' : levelNames[target])),
    both('未作答', (root) =>
      line(
        figures.derived('count', `${root}result/open`),
        ' 项，共 ',
        figures.value(`${root}result/total`),
        ' 项',
      ),
    ),
    row(cell('评测依据'), cell(previous.pack.title), cell(pack.title)),
    row(
      cell('指标包版本'),
      cell(
        figures.value('previous/session/pack/id'),
        '，版本 ',
        figures.value('previous/session/pack/version'),
      ),
      cell(figures.value('packReference/id'), '，版本 ', figures.value('packReference/version')),
    ),
    row(
      cell('内容校验码'),
      cell(`${previous.session.pack.hash.slice(0, shownDigits)}…`),
      cell(`${packReference.hash.slice(0, shownDigits)}…`),
    ),
  ];
}

/** Whether the figures of both sessions may be set against each other, and where not. */
function editionsNote({ editions, turns }: ComparisonSource, figures: Figures): Block {
  if (editions.same) {
    const words = '题目、分值、场景标准和判级规则完全一致，两次的得分和等级可以直接相比。';
    return { kind: 'callout', tone: 'ok', title: '两次采用同一版评测指标', lines: [line(words)] };
  }
  const alone = (['added', 'dropped'] as const).flatMap((turn) => [
    ...turns.question[turn],
    ...turns.scene[turn],
  ]);
  const { reweighed } = editions;
  const lines: Line[] = [
    line('每次都按当时的版本计分和判级。总分和等级的差别中，有一部分可能来自版本，而不是企业的变化。'),
  ];
  if (reweighed.length > 0) {
    const names = shorten(reweighed.join('、'), nameRoom);
    lines.push(
      line(
        figures.about(
          'editions/reweighed',
          `${reweighed.length} 题的满分有调整（${names}），这些题按得分率判断进退。`,
        ),
      ),
    );
  }
  if (alone.length > 0) {
    lines.push(line(figures.about('turns', `${alone.length} 项只在一个版本中有，不计进退。`)));
  }
  if (reweighed.length === 0 && alone.length === 0) {
    lines.push(line('两个版本的题目、满分和场景相同，选项、标准措辞或判级规则可能有调整。'));
  }
  return {
    kind: 'callout',
    tone: 'warning',
    title: '两次采用的评测指标版本不同',
    lines,
  } satisfies CalloutBlock;
}
