import { questionsOf } from '../../scoring/resultItems.ts';
import { numberCell } from './cells.ts';
import { sessionColumns } from './sessionColumns.ts';
import { sheetsOf, type BookSheet } from './sheet.ts';
import type { BookItem, BookSession, BookSource } from './source.ts';

/** 各题得分 and 场景等级: a row per session, a column per question or scene; what is open is empty, not zero. */
export function itemSheets({ sessions, questions, scenes }: BookSource): readonly BookSheet[] {
  return [
    ...matrix('各题得分', questions, sessions, ({ result }) => {
      const scored = questionsOf(result);
      return new Map(scored.map(({ id, open, score }) => [id, open ? null : Number(score)]));
    }),
    ...matrix('场景等级', scenes, sessions, ({ result }) => {
      return new Map(result.scenes.map(({ id, level }) => [id, level]));
    }),
  ];
}

type Row = Pick<BookSession, 'bundle'> & { readonly values: ReadonlyMap<string, number | null> };

function matrix(
  name: string,
  items: readonly BookItem[],
  sessions: readonly BookSession[],
  valuesOf: (session: BookSession) => Row['values'],
): readonly BookSheet[] {
  const rows = sessions.map((session): Row => ({ bundle: session.bundle, values: valuesOf(session) }));
  const columns = items.map(({ id, title }) => ({
    title,
    width: 12,
    cell: ({ values }: Row) => numberCell(values.get(id) ?? null),
  }));
  return sheetsOf(name, [...sessionColumns, ...columns], rows, 1);
}
