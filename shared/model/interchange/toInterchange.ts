import type { InstrumentPack } from '../../instrument/pack.ts';
import type { SessionBundle } from '../bundle.ts';
import type { EnterpriseFields } from '../enterprise.ts';
import type { PackReference } from '../session.ts';
import type { KnownPacks } from './parseInterchange.ts';
import { interchangeFormat, type InterchangeFile } from './schema.ts';
import { writeAnswer } from './writeAnswer.ts';

type FileEnterprise = InterchangeFile['enterprises'][number];
type FileSession = InterchangeFile['sessions'][number];

/**
 * The text of an interchange file: pretty JSON in a fixed order of keys, so that equal content gives equal text.
 * `others` are enterprises to export without a session. `packs` must hold the packs of the sessions.
 */
export function toInterchange(
  bundles: readonly SessionBundle[],
  packs: KnownPacks,
  others: readonly EnterpriseFields[] = [],
): string {
  const enterprises = new Map<string, FileEnterprise>();
  for (const fields of [...bundles.map((bundle) => bundle.enterprise), ...others]) {
    if (!enterprises.has(fields.uscc)) enterprises.set(fields.uscc, writeEnterprise(fields));
  }
  const file: InterchangeFile = {
    format: interchangeFormat,
    enterprises: [...enterprises.values()],
    sessions: bundles.map((bundle) => writeSession(bundle, packOf(packs, bundle.session.pack))),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function packOf(packs: KnownPacks, { id, version }: PackReference): InstrumentPack | undefined {
  const pack = packs.get(id);
  return pack?.version === version ? pack : packs.get(`${id}@${version}`);
}

function writeEnterprise(fields: EnterpriseFields): FileEnterprise {
  const { uscc, name, industry, county, headcount, revenueWan, aboveScale, batch, honours, contact } = fields;
  return {
    uscc,
    name,
    industry,
    county,
    headcount,
    revenueWan,
    aboveScale,
    batch,
    honours: [...honours],
    contact: { name: contact.name, phone: contact.phone },
  };
}

function writeSession(
  { enterprise, session, answers, sceneRatings }: SessionBundle,
  pack: InstrumentPack | undefined,
): FileSession {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const byScene = new Map(sceneRatings.map((rating) => [rating.sceneId, rating]));
  const written = (pack?.questions ?? []).map(
    (question) => [question.id, writeAnswer(question, byQuestion.get(question.id)?.value ?? null)] as const,
  );
  const scenes = (pack?.scenes ?? []).map(({ id }) => [id, byScene.get(id)] as const);
  const answerNotes = filled(written.map(([id]) => [id, byQuestion.get(id)?.note || undefined]));
  const sceneNotes = filled(scenes.map(([id, rating]) => [id, rating?.note || undefined]));
  const drafts = filled(written.map(([id, { drafts: texts }]) => [id, texts]));
  return {
    id: session.id,
    enterprise: enterprise.uscc,
    kind: session.kind,
    date: session.date,
    pack: session.pack.id,
    packVersion: session.pack.version,
    packHash: session.pack.hash,
    answers: filled(written.map(([id, { answer }]) => [id, answer])),
    scenes: filled(scenes.map(([id, rating]) => [id, rating?.level ?? undefined])),
    ...(isEmpty(answerNotes) ? {} : { answerNotes }),
    ...(isEmpty(sceneNotes) ? {} : { sceneNotes }),
    ...(isEmpty(drafts) ? {} : { drafts }),
    target: session.target,
    painPoints: [...session.painPoints],
    notes: session.notes,
    participants: [...session.participants],
    consultant: session.consultant,
  };
}

function filled<Value>(entries: readonly (readonly [string, Value | undefined])[]): Record<string, Value> {
  return Object.fromEntries(
    entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined),
  );
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
