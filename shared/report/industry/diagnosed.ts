import { batchNames } from '../../model/batchNames.ts';
import type { InstrumentPack } from '../../instrument/pack.ts';
import type { SessionBundle } from '../../model/bundle.ts';
import { enterpriseSize } from '../../model/enterpriseSize.ts';
import { sessionKindNames } from '../../model/session.ts';
import { failure, success, type Result } from '../../model/result.ts';
import type { AssessmentResult } from '../../scoring/assessment.ts';
import { assessmentOf } from '../../scoring/assessmentOf.ts';
import { rankGaps, type Gap } from '../../scoring/gaps.ts';
import { scoreAssessment } from '../../scoring/scoreAssessment.ts';
import type { SelectionInput } from '../selection.ts';
import { chineseNumber } from '../wording.ts';
import { sameScoring } from './sameScoring.ts';
import { leastGroup } from './threshold.ts';

/** One enterprise as it counts in the report, without anything that names it. */
export type Diagnosed = {
  readonly industry: string;
  readonly county: string;
  readonly size: string;
  readonly batch: string;
  readonly kind: string;
  /** For example 2026年二季度; sorts by `month`, YYYY-MM. */
  readonly quarter: string;
  readonly month: string;
  readonly result: AssessmentResult;
  readonly gaps: readonly Gap[];
  readonly painPoints: readonly string[];
};

/** The enterprises of a selection, all scored by one edition; `otherEditions`: how many another edition left out. */
export type Selected = {
  readonly enterprises: readonly Diagnosed[];
  readonly pack: InstrumentPack;
  readonly packReference: SelectionInput['sessions'][number]['packReference'];
  readonly otherEditions: number;
  readonly sample: boolean;
};

export const unknownName = '未填写';

/**
 * What counts: of each enterprise its newest session (by date, then by when it was begun), and of these the ones scored
 * by the edition that most were scored by, since points of different instruments cannot be averaged. Fails below five.
 */
export function selectedOf(input: SelectionInput): Result<Selected, 'tooFewEnterprises' | 'noSessions'> {
  if (input.sessions.length === 0) {
    return failure('noSessions', '没有选中任何诊断，未生成行业分析报告，请先选择至少 5 家企业的诊断。');
  }
  const newest = newestOfEach(input.sessions);
  const chosen = mostUsed(newest);
  const [first] = chosen;
  if (first === undefined || chosen.length < leastGroup) {
    return failure(
      'tooFewEnterprises',
      newest.length < leastGroup
        ? '所选诊断不足 5 家企业，为避免泄露单家数据未生成行业分析报告，请至少选择 5 家企业的诊断。'
        : '所选诊断中使用同一版指标包的不足 5 家企业，为避免泄露单家数据未生成行业分析报告，请扩大选择范围。',
    );
  }
  return success({
    enterprises: chosen.map(({ bundle, pack }) => diagnosedOf(bundle, pack, input)),
    pack: first.pack,
    packReference: first.packReference,
    otherEditions: newest.length - chosen.length,
    sample: chosen.some(({ bundle }) => bundle.session.sample),
  });
}

type Selection = SelectionInput['sessions'];

/** One session per enterprise, in the order of the enterprises' codes, so that the selection's order does not matter. */
function newestOfEach(sessions: Selection): Selection {
  const newest = new Map<string, Selection[number]>();
  for (const session of sessions) {
    const { uscc, id } = session.bundle.enterprise;
    const key = uscc === '' ? id : uscc;
    const other = newest.get(key);
    if (other === undefined || isLater(session.bundle, other.bundle)) newest.set(key, session);
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, session]) => session);
}

function isLater({ session }: SessionBundle, { session: other }: SessionBundle): boolean {
  if (session.date !== other.date) return session.date > other.date;
  if (session.createdAt !== other.createdAt) return session.createdAt > other.createdAt;
  return session.id > other.id;
}

function mostUsed(sessions: Selection): Selection {
  const editions: Selection[number][][] = [];
  for (const session of sessions) {
    const edition = editions.find(
      ([member]) => member !== undefined && sameScoring(member.pack, session.pack),
    );
    if (edition === undefined) editions.push([session]);
    else edition.push(session);
  }
  return editions.reduce<Selection>((most, edition) => {
    const newer = (edition[0]?.packReference.version ?? '') > (most[0]?.packReference.version ?? '');
    return edition.length > most.length || (edition.length === most.length && newer) ? edition : most;
  }, []);
}

function diagnosedOf(bundle: SessionBundle, pack: InstrumentPack, { policy }: SelectionInput): Diagnosed {
  const { enterprise, session } = bundle;
  const result = scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings));
  return {
    industry: policy.industries.find(({ id }) => id === enterprise.industry)?.name ?? unknownName,
    county: policy.counties.includes(enterprise.county) ? enterprise.county : unknownName,
    size:
      enterpriseSize(policy.enterpriseSize.bands, enterprise.headcount, enterprise.revenueWan) ?? unknownName,
    batch: enterprise.batch === null ? '未列入批次' : batchNames[enterprise.batch],
    kind: sessionKindNames[session.kind],
    quarter: quarterOf(session.date),
    month: session.date.slice(0, 7),
    result,
    gaps: rankGaps(pack, result),
    painPoints: session.painPoints,
  };
}

function quarterOf(date: string): string {
  const quarter = Math.ceil(Number(date.slice(5, 7)) / 3);
  return `${date.slice(0, 4)}年${chineseNumber(quarter)}季度`;
}
