import type { InstrumentPack, Question } from '../../instrument/pack.ts';
import type { Answer } from '../../model/answer.ts';
import type { QuestionResult, SceneResult } from '../../scoring/assessment.ts';
import { sceneLevelName } from '../wording.ts';
import { numberCell, textCell } from './cells.ts';
import { sessionColumns } from './sessionColumns.ts';
import { sheetsOf, type BookSheet, type SheetColumn } from './sheet.ts';
import type { BookSession, BookSource } from './source.ts';

/** One item of one session, in words. */
type AnswerRow = Pick<BookSession, 'bundle'> & {
  readonly kind: '题目' | '场景';
  readonly place: string;
  readonly name: string;
  readonly chosen: string;
  readonly typed: string;
  readonly score: string | null;
  readonly max: string | null;
  readonly note: string;
};

const columns: readonly SheetColumn<AnswerRow>[] = [
  ...sessionColumns,
  { title: '类别', width: 8, cell: ({ kind }) => textCell(kind) },
  { title: '维度或环节', width: 18, cell: ({ place }) => textCell(place) },
  { title: '项目', width: 16, cell: ({ name }) => textCell(name) },
  { title: '作答', width: 44, cell: ({ chosen }) => textCell(chosen) },
  { title: '填报数字', width: 30, cell: ({ typed }) => textCell(typed) },
  { title: '得分', width: 8, cell: ({ score }) => numberCell(score) },
  { title: '满分', width: 8, cell: ({ max }) => numberCell(max) },
  { title: '备注', width: 30, cell: ({ note }) => textCell(note) },
];

/** 作答明细: every item of every session in a row of its own, as it was answered. */
export function answerSheets({ sessions }: BookSource): readonly BookSheet[] {
  return sheetsOf('作答明细', columns, sessions.flatMap(rowsOf), 1);
}

function rowsOf({ bundle, pack, result }: BookSession): readonly AnswerRow[] {
  const answers = new Map(bundle.answers.map((answer) => [answer.questionId, answer]));
  const ratings = new Map(bundle.sceneRatings.map((rating) => [rating.sceneId, rating]));
  const { questions, stages } = tablesOf(pack);
  return [
    ...result.dimensions.flatMap((dimension) =>
      dimension.groups.flatMap((group) =>
        group.questions.map((question) =>
          questionRow(question, dimension.name, questions.get(question.id), answers.get(question.id)),
        ),
      ),
    ),
    ...result.scenes.map((scene) =>
      sceneRow(scene, stages.get(scene.stage) ?? '', ratings.get(scene.id)?.note ?? ''),
    ),
  ].map((row) => ({ bundle, ...row }));
}

type Tables = {
  readonly questions: ReadonlyMap<string, Question>;
  readonly stages: ReadonlyMap<string, string>;
};
const tables = new WeakMap<InstrumentPack, Tables>();

function tablesOf(pack: InstrumentPack): Tables {
  let found = tables.get(pack);
  if (found === undefined) {
    found = {
      questions: new Map(pack.questions.map((question) => [question.id, question])),
      stages: new Map(pack.stages.map(({ id, name }) => [id, name])),
    };
    tables.set(pack, found);
  }
  return found;
}

function questionRow(
  { name, open, chosen, score, max }: QuestionResult,
  place: string,
  question: Question | undefined,
  answer: Answer | undefined,
): Omit<AnswerRow, 'bundle'> {
  return {
    kind: '题目',
    place,
    name,
    chosen: open ? '未答' : chosen.map(({ label }) => label).join('；'),
    typed: typedNumbers(question, answer),
    score: open ? null : score,
    max,
    note: answer?.note ?? '',
  };
}

function typedNumbers(question: Question | undefined, answer: Answer | undefined): string {
  const value = answer?.value ?? null;
  if (question?.inputs === undefined || value === null || !('inputs' in value)) return '';
  return question.inputs
    .map(({ key, label, unit }) => {
      const typed = (value.inputs[key] ?? '').trim();
      return typed === '' ? `${label}：未填` : `${label}：${typed} ${unit}`;
    })
    .join('；');
}

function sceneRow(
  { name, constraint, level }: SceneResult,
  place: string,
  note: string,
): Omit<AnswerRow, 'bundle'> {
  return {
    kind: '场景',
    place,
    name: constraint ? `${name} ★` : name,
    chosen: sceneLevelName(level),
    typed: '',
    score: null,
    max: null,
    note,
  };
}
