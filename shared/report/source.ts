import type { InstrumentPack } from '../instrument/pack.ts';
import type { Answer, SceneRating } from '../model/answer.ts';
import type { Enterprise } from '../model/enterprise.ts';
import type { Evidence } from '../model/evidence.ts';
import type { PackReference, Session } from '../model/session.ts';
import type { EnterpriseSize, PolicyPack } from '../policy/policyPack.ts';
import type { AssessmentResult, SceneResult } from '../scoring/assessment.ts';
import type { Comparison } from '../scoring/compare.ts';
import type { Gap, SceneGap } from '../scoring/gaps.ts';
import type { Figures } from './figures.ts';
import type { Chapter } from './model.ts';
import type { ReportSeal } from './sealWords.ts';
import type { ReportTemplate } from './template/template.ts';

/** A chapter of the report: what it is called, when it is printed (null = left out), and how. */
export type ChapterWriter = (source: ReportSource, figures: Figures) => Chapter | null;

/** Everything that chapters are written from. Traces are paths into this tree. */
export type ReportSource = {
  readonly enterprise: Enterprise;
  readonly session: Session;
  readonly answers: readonly Answer[];
  readonly sceneRatings: readonly SceneRating[];
  readonly evidence: readonly Evidence[];
  readonly result: AssessmentResult;
  readonly gaps: readonly Gap[];
  readonly sceneGaps: readonly SceneGap[];
  readonly constraintScenes: readonly SceneResult[];
  readonly previous: {
    readonly session: Session;
    readonly pack: InstrumentPack;
    readonly result: AssessmentResult;
    readonly comparison: Comparison;
  } | null;
  readonly pack: InstrumentPack;
  readonly packReference: PackReference;
  readonly policy: PolicyPack;
  /** Looked up or computed for the profile; null = not known. */
  readonly profile: { readonly industry: string | null; readonly size: EnterpriseSize | null };
  readonly centre: { readonly name: string };
  readonly template: ReportTemplate;
  readonly today: string;
  /** Null: not sealed. Absent: not known. */
  readonly seal?: ReportSeal | null;
};
