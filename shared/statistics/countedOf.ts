import type { InstrumentPack } from '../instrument/pack.ts';
import type { Level } from '../look/levels.ts';
import type { AnswerValue } from '../model/answer.ts';
import type { PackReference } from '../model/session.ts';
import { normaliseUscc } from '../model/uscc.ts';
import type { AssessmentResult } from '../scoring/assessment.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import type { Counted } from './counted.ts';
import { grouped } from './grouped.ts';
import { heldKey, type Holdings } from './holdings.ts';
import { supervisionOf } from './supervisionOf.ts';

/** Gives the edition of the instrument that a session is scored by; undefined: it is not known here. */
export type PackOf = (reference: PackReference) => InstrumentPack | undefined;

type Enterprise = Holdings['enterprises'] extends Map<string, infer Row> ? Row : never;
type Session = Holdings['sessions'] extends Map<string, infer Row> ? Row : never;
type Diagnosis = { readonly session: Session; readonly result: AssessmentResult };

/**
 * The enterprises of all centres, each once by its USCC, with the newest of its diagnoses that is through: whose level no
 * open item can change any more. One that was only begun would say 未入级 of an enterprise whose last diagnosis said more.
 * Sessions by an edition of the instrument that is not known here are not counted.
 */
export function countedOf(holdings: Holdings, packOf: PackOf): readonly Counted[] {
  const sessions = grouped(holdings.sessions.values(), (row) => heldKey(row.centre, row.enterpriseId));
  const answers = grouped(holdings.answers.values(), (row) => heldKey(row.centre, row.sessionId));
  const ratings = grouped(holdings.sceneRatings.values(), (row) => heldKey(row.centre, row.sessionId));

  function resultOf({ centre, id, pack: reference }: Session): AssessmentResult | null {
    const pack = packOf(reference);
    if (pack === undefined) return null;
    const given: [string, AnswerValue | null][] = (answers.get(heldKey(centre, id)) ?? []).map(
      ({ questionId, value }) => [questionId, value],
    );
    const rated: [string, Level | null][] = (ratings.get(heldKey(centre, id)) ?? []).map(
      ({ sceneId, level }) => [sceneId, level],
    );
    const assessment = { answers: Object.fromEntries(given), scenes: Object.fromEntries(rated) };
    const result = scoreAssessment(pack, assessment);
    return result.levelRange[0] === result.levelRange[1] ? result : null;
  }

  function lastOf(rows: readonly Enterprise[]): Diagnosis | null {
    const newest = rows
      .flatMap(({ centre, id }) => sessions.get(heldKey(centre, id)) ?? [])
      .toSorted((one, other) => (isLater(one, other) ? -1 : 1));
    for (const session of newest) {
      const result = resultOf(session);
      if (result !== null) return { session, result };
    }
    return null;
  }

  const enterprises = grouped(holdings.enterprises.values(), ({ centre, id, uscc }) =>
    normaliseUscc(uscc) === '' ? heldKey(centre, id) : normaliseUscc(uscc),
  );
  const supervised = supervisionOf(holdings);
  return [...enterprises.values()].flatMap((rows) =>
    countOne(rows, lastOf(rows)).map((counted) => ({ ...counted, ...supervised(rows) })),
  );
}

/** Of an enterprise that several centres have, the row of the centre whose diagnosis counts. */
function countOne(
  rows: readonly Enterprise[],
  last: Diagnosis | null,
): readonly Omit<Counted, 'checks' | 'scores'>[] {
  const ofSession = ({ centre, id }: Enterprise): boolean =>
    last?.session.centre === centre && last.session.enterpriseId === id;
  const sorted = rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const row = sorted.find(ofSession) ?? sorted[0];
  if (row === undefined) return [];
  const scenes = (last?.result.scenes ?? []).flatMap(({ id, level }): [string, Level][] =>
    level === null ? [] : [[id, level]],
  );
  return [
    {
      industry: row.industry,
      county: row.county,
      level: last?.result.level ?? null,
      scenes: new Map(scenes),
      aboveScale: row.aboveScale,
      pilot: row.batch !== null,
    },
  ];
}

/** By its date, then by when it was begun; as the industry report has it. */
function isLater(one: Session, other: Session): boolean {
  if (one.date !== other.date) return one.date > other.date;
  if (one.createdAt !== other.createdAt) return one.createdAt > other.createdAt;
  return keyOf(one) > keyOf(other);
}

function keyOf({ centre, id }: { readonly centre: string; readonly id: string }): string {
  return heldKey(centre, id);
}
