import type { Answer, SceneRating } from '../answer.ts';
import type { SessionBundle } from '../bundle.ts';
import type { Enterprise, EnterpriseFields } from '../enterprise.ts';
import { enterpriseIdOf } from '../enterpriseId.ts';
import { answerId, sceneRatingId } from '../rowIds.ts';
import type { PackReference, Session } from '../session.ts';
import type { ImportedSession, InterchangeContent } from './content.ts';

/** What a row needs that the file does not say: the time (ms since 1970), fresh ids, the 示例 mark, the pack's hash. */
export type ImportContext = {
  readonly now: number;
  readonly newId: () => string;
  readonly sample: boolean;
  readonly packReference: (pack: ImportedSession['pack']) => PackReference;
};

/** The enterprises of a file as rows, with or without sessions. */
export function toEnterprises(
  content: InterchangeContent,
  { now, sample }: Pick<ImportContext, 'now' | 'sample'>,
): readonly Enterprise[] {
  return content.enterprises.map((fields: EnterpriseFields) => ({
    ...fields,
    id: enterpriseIdOf(fields.uscc),
    sample,
    createdAt: now,
    updatedAt: now,
  }));
}

/** The sessions of a file as rows, in the file's order. */
export function toBundles(content: InterchangeContent, context: ImportContext): readonly SessionBundle[] {
  const enterprises = new Map(toEnterprises(content, context).map((row) => [row.uscc, row]));
  return content.sessions.flatMap((imported) => {
    const enterprise = enterprises.get(imported.enterprise);
    return enterprise === undefined ? [] : [toBundle(imported, enterprise, context)];
  });
}

function toBundle(imported: ImportedSession, enterprise: Enterprise, context: ImportContext): SessionBundle {
  const { now, sample } = context;
  const { kind, date, target, painPoints, notes, participants, consultant } = imported;
  const session: Session = {
    id: imported.id ?? context.newId(),
    enterpriseId: enterprise.id,
    kind,
    date,
    pack: context.packReference(imported.pack),
    target,
    painPoints,
    notes,
    participants,
    consultant,
    sample,
    createdAt: now,
    updatedAt: now,
  };
  const row = { sessionId: session.id, sample, updatedAt: now };
  return {
    enterprise,
    session,
    answers: idsOf(imported.answers, imported.answerNotes).map((questionId): Answer => {
      const value = imported.answers[questionId] ?? null;
      const note = imported.answerNotes[questionId] ?? '';
      return { id: answerId(session.id, questionId), questionId, value, note, ...row };
    }),
    sceneRatings: idsOf(imported.scenes, imported.sceneNotes).map((sceneId): SceneRating => {
      const level = imported.scenes[sceneId] ?? null;
      const note = imported.sceneNotes[sceneId] ?? '';
      return { id: sceneRatingId(session.id, sceneId), sceneId, level, note, ...row };
    }),
  };
}

function idsOf(
  values: Readonly<Record<string, unknown>>,
  notes: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(values), ...Object.keys(notes)])];
}
