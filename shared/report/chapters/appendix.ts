import type { Question } from '../../instrument/pack.ts';
import type { QuestionResult } from '../../scoring/assessment.ts';
import { questionsOf } from '../../scoring/resultItems.ts';
import type { Figures } from '../figures.ts';
import type { Block, Line, Row } from '../model.ts';
import { scenePath } from '../paths.ts';
import { sealNote } from '../sealWords.ts';
import type { ChapterWriter, ReportSource } from '../source.ts';
import { hashTable } from './evidence.ts';
import { caption, cell, groupRow, line, row, strong, toned } from '../spans.ts';

/** Every answer as it was given, with numbers, formulas and notes, and the interview notes. */
export const writeAppendix: ChapterWriter = (source, figures) => ({
  id: 'appendix',
  title: '附录　全部作答',
  numbered: false,
  breakBefore: true,
  blocks: [
    ...sealNote(source, figures),
    ...interview(source),
    {
      kind: 'table',
      caption: caption('表', '题目作答、填报数字与备注'),
      dense: true,
      columns: [
        { title: '题目', share: 30 },
        { title: '作答', share: 45 },
        { title: '备注', share: 25 },
      ],
      rows: source.result.dimensions.flatMap((dimension): readonly Row[] => [
        groupRow(dimension.name),
        ...questionsOf({ ...source.result, dimensions: [dimension] }).map((result) =>
          questionRow(result, source, figures),
        ),
      ]),
    },
    {
      kind: 'table',
      caption: caption('表', '场景评定与备注'),
      dense: true,
      columns: [
        { title: '场景', share: 30 },
        { title: '评定等级', share: 20, align: 'center' },
        { title: '备注', share: 50 },
      ],
      rows: source.result.scenes.map((scene) => {
        const note = source.sceneRatings.find(({ sceneId }) => sceneId === scene.id)?.note ?? '';
        const level = figures.derived('scene', `${scenePath(scene.id)}/level`);
        return row(
          cell(scene.constraint ? `${scene.name} ★` : scene.name),
          scene.level === null
            ? cell(toned('待评', 'warning'))
            : { lines: [line(level)], shade: `level${scene.level}` },
          cell(note.trim() === '' ? '—' : note),
        );
      }),
    },
    ...hashTable(source, figures),
  ],
});

function questionRow(result: QuestionResult, source: ReportSource, figures: Figures): Row {
  const question = source.pack.questions.find(({ id }) => id === result.id);
  const answer = source.answers.find(({ questionId }) => questionId === result.id);
  const note = answer?.note.trim() ?? '';
  const given = [...typed(question, source, figures), ...chosen(result)];
  return row(
    { lines: [line(strong(result.name)), line(toned(question?.prompt ?? '', 'soft'))] },
    { lines: given.length === 0 ? [line(toned('未作答', 'warning'))] : given },
    cell(note === '' ? '—' : figures.about(`answers/${result.id}/note`, note)),
  );
}

/** Up to this many options stand one a line; more of them run on. */
const listed = 5;

function chosen({ chosen: options }: QuestionResult): readonly Line[] {
  const ticked = options.map((option) => `☑\u00a0${option.label}`);
  return ticked.length > listed ? [line(ticked.join('　'))] : ticked.map((words) => line(words));
}

/** The numbers that were typed in, each with its label and unit. */
function typed(question: Question | undefined, source: ReportSource, figures: Figures): readonly Line[] {
  if (question?.inputs === undefined) return [];
  const value = source.answers.find(({ questionId }) => questionId === question.id)?.value ?? null;
  if (value === null || !('inputs' in value)) return [];
  return question.inputs.map(({ key, label, unit }) => {
    const empty = (value.inputs[key] ?? '').trim() === '';
    const figure = figures.value(`answers/${question.id}/value/inputs/${key}`);
    return line(`${label}：`, ...(empty ? ['未填'] : [figure, ` ${unit}`]));
  });
}

function interview({ session }: ReportSource): readonly Block[] {
  const notes = session.notes.trim();
  if (notes === '') return [];
  const paragraphs = notes
    .split(/\n+/)
    .map((words) => words.trim())
    .filter((words) => words !== '');
  return [
    { kind: 'heading', level: 2, text: '访谈记录' },
    ...paragraphs.map((words): Block => ({ kind: 'paragraph', style: 'quote', line: line(words) })),
  ];
}
