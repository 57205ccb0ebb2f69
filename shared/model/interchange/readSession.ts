import type { InstrumentPack } from '../../instrument/pack.ts';
import type { AnswerValue } from '../answer.ts';
import { success, type Result } from '../result.ts';
import { normaliseUscc } from '../uscc.ts';
import type { ImportedSession } from './content.ts';
import { refuse, type InterchangeFault } from './faults.ts';
import { readAnswer } from './readAnswer.ts';
import type { FileSession } from './schema.ts';

/** Checks one session of a file against its pack; `path` leads to it, e.g. `sessions[3]`. */
export function readSession(
  session: FileSession,
  pack: InstrumentPack,
  path: string,
): Result<ImportedSession, InterchangeFault> {
  const { answers, scenes, answerNotes = {}, sceneNotes = {}, drafts = {} } = session;
  const questions = new Set(pack.questions.map((question) => question.id));
  for (const [list, record] of Object.entries({ answers, drafts, answerNotes })) {
    const stranger = Object.keys(record).find((id) => !questions.has(id));
    if (stranger !== undefined) {
      return refuse(
        'unknownQuestion',
        `${path}.${list}.${stranger}`,
        `指标包“${pack.id}”没有题目“${stranger}”`,
      );
    }
  }
  const known = new Set(pack.scenes.map((scene) => scene.id));
  for (const [list, record] of Object.entries({ scenes, sceneNotes })) {
    const stranger = Object.keys(record).find((id) => !known.has(id));
    if (stranger !== undefined) {
      return refuse('unknownScene', `${path}.${list}.${stranger}`, `指标包“${pack.id}”没有场景“${stranger}”`);
    }
  }
  const values: [string, AnswerValue][] = [];
  for (const question of pack.questions) {
    const { id } = question;
    const read = readAnswer(
      question,
      answers[id],
      drafts[id],
      `${path}.answers.${id}`,
      `${path}.drafts.${id}`,
    );
    if (!read.ok) return read;
    if (read.value !== null) values.push([id, read.value]);
  }
  return success({
    id: session.id?.toLowerCase() ?? null,
    enterprise: normaliseUscc(session.enterprise),
    kind: session.kind,
    date: session.date,
    pack: { id: pack.id, version: pack.version },
    answers: Object.fromEntries(values),
    scenes,
    answerNotes: withoutBlank(answerNotes),
    sceneNotes: withoutBlank(sceneNotes),
    target: session.target,
    painPoints: session.painPoints,
    notes: session.notes,
    participants: session.participants,
    consultant: session.consultant,
  });
}

function withoutBlank(notes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== ''));
}
