import type { InstrumentPack } from '../../instrument/pack.ts';
import type { SessionBundle } from '../../model/bundle.ts';
import type { PackReference } from '../../model/session.ts';
import type { PolicyPack } from '../../policy/policyPack.ts';
import type { AssessmentResult } from '../../scoring/assessment.ts';
import { assessmentOf } from '../../scoring/assessmentOf.ts';
import { scoreAssessment } from '../../scoring/scoreAssessment.ts';
import type { SelectionInput } from '../selection.ts';

/** One session with its result; every sheet is written from these. */
export type BookSession = {
  readonly bundle: SessionBundle;
  readonly pack: InstrumentPack;
  readonly packReference: PackReference;
  readonly result: AssessmentResult;
};

/** Something that every session has one number of, under one title: a dimension, a question or a scene. */
export type BookItem = { readonly id: string; readonly title: string };

export type BookSource = {
  readonly sessions: readonly BookSession[];
  readonly policy: PolicyPack;
  readonly dimensions: readonly BookItem[];
  readonly questions: readonly BookItem[];
  readonly scenes: readonly BookItem[];
};

/** Scores the sessions, in the order of the selection; the items of all editions, each once. */
export function bookSource({ sessions, policy }: SelectionInput): BookSource {
  const packs = [...new Set(sessions.map(({ pack }) => pack))];
  const items = (of: (pack: InstrumentPack) => readonly BookItem[]): readonly BookItem[] => {
    const byId = new Map<string, BookItem>();
    for (const item of packs.flatMap(of)) if (!byId.has(item.id)) byId.set(item.id, item);
    return [...byId.values()];
  };
  return {
    sessions: sessions.map(({ bundle, pack, packReference }) => ({
      bundle,
      pack,
      packReference,
      result: scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings)),
    })),
    policy,
    dimensions: items((pack) =>
      pack.dimensions.map(({ id, name, max }) => ({ id, title: `${name}（满分 ${max}）` })),
    ),
    questions: items((pack) =>
      pack.questions.map(({ id, name, max }) => ({ id, title: `${name}（满分 ${max}）` })),
    ),
    scenes: items((pack) =>
      pack.scenes.map(({ id, name, constraint }) => ({ id, title: constraint ? `${name} ★` : name })),
    ),
  };
}
