import type { InstrumentPack } from '../instrument/pack.ts';
import type { SessionBundle } from '../model/bundle.ts';
import { enterpriseSize } from '../model/enterpriseSize.ts';
import type { PackReference } from '../model/session.ts';
import type { PolicyPack } from '../policy/policyPack.ts';
import type { AssessmentResult } from '../scoring/assessment.ts';
import { assessmentOf } from '../scoring/assessmentOf.ts';
import { compareResults } from '../scoring/compare.ts';
import { rankGaps } from '../scoring/gaps.ts';
import { scoreAssessment } from '../scoring/scoreAssessment.ts';
import { chapterWriters } from './chapters.ts';
import type { DiagnosisModel } from './model.ts';
import { putTogether } from './putTogether.ts';
import type { ReportSeal } from './sealWords.ts';
import type { ReportSource } from './source.ts';
import type { ReportTemplate } from './template/template.ts';

/**
 * What a report is built from. `pack` is the edition that the session is scored with and `packReference` names it;
 * `previous` is the enterprise's session before this one; `today` is the day of printing, YYYY-MM-DD.
 */
export type ReportInput = {
  readonly bundle: SessionBundle;
  readonly previous: SessionBundle | null;
  /** The edition of the previous session, where it is another one. */
  readonly previousPack?: InstrumentPack;
  readonly pack: InstrumentPack;
  readonly packReference: PackReference;
  readonly policy: PolicyPack;
  readonly template: ReportTemplate;
  readonly today: string;
  /** The session's newest seal while it is closed; null: not sealed; left out where that cannot be known. */
  readonly seal?: ReportSeal | null;
};

/** The whole diagnosis report as data. Pure: the same input gives the same model. */
export function buildReport(input: ReportInput): DiagnosisModel {
  const writers = chapterWriters.filter(({ id }) => !input.template.withoutChapters.includes(id));
  return putTogether(
    'diagnosis',
    gather(input),
    writers.map(({ write }) => write),
  );
}

/** Scores the sessions and joins everything that chapters read into one tree; traces are paths into it. */
export function gather(input: ReportInput): ReportSource {
  const { bundle, previous, pack, packReference, policy, template, today } = input;
  const result = resultOf(pack, bundle);
  const gaps = rankGaps(pack, result);
  const { enterprise } = bundle;
  return {
    enterprise,
    session: bundle.session,
    answers: bundle.answers,
    sceneRatings: bundle.sceneRatings,
    evidence: bundle.evidence ?? [],
    result,
    gaps,
    sceneGaps: gaps.filter((gap) => gap.kind === 'scene'),
    constraintScenes: result.scenes.filter((scene) => scene.constraint),
    previous: previous === null ? null : compared(input.previousPack ?? pack, previous, result),
    pack,
    packReference,
    policy,
    profile: {
      industry: policy.industries.find(({ id }) => id === enterprise.industry)?.name ?? null,
      size: enterpriseSize(policy.enterpriseSize.bands, enterprise.headcount, enterprise.revenueWan),
    },
    centre: { name: template.centre },
    template,
    today,
    ...(input.seal === undefined ? {} : { seal: input.seal }),
  };
}

function compared(pack: InstrumentPack, bundle: SessionBundle, now: AssessmentResult) {
  const result = resultOf(pack, bundle);
  return { session: bundle.session, pack, result, comparison: compareResults(result, now) };
}

function resultOf(pack: InstrumentPack, bundle: SessionBundle): AssessmentResult {
  return scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings));
}
