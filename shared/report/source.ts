import type { InstrumentPack } from '../instrument/pack.ts';
import type { Answer, SceneRating } from '../model/answer.ts';
import type { Enterprise } from '../model/enterprise.ts';
import type { PackReference, Session } from '../model/session.ts';
import type { AssessmentResult } from '../scoring/assessment.ts';
import type { Comparison } from '../scoring/compare.ts';
import type { Gap } from '../scoring/gaps.ts';

/** What the report reads of a policy pack: names of industries and counties, and the document they come from. */
export type ReportPolicy = {
  readonly title: string;
  readonly industries: readonly { readonly id: string; readonly name: string }[];
  readonly counties: readonly string[];
};

/** Everything that chapters are written from. Traces are paths into this tree. */
export type ReportSource = {
  readonly enterprise: Enterprise;
  readonly session: Session;
  readonly answers: readonly Answer[];
  readonly sceneRatings: readonly SceneRating[];
  readonly result: AssessmentResult;
  readonly gaps: readonly Gap[];
  readonly previous: {
    readonly session: Session;
    readonly result: AssessmentResult;
    readonly comparison: Comparison;
  } | null;
  readonly pack: InstrumentPack;
  readonly packReference: PackReference;
  readonly policy: ReportPolicy;
  readonly centre: { readonly name: string };
  readonly today: string;
};
