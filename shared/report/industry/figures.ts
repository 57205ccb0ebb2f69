import { batchNames } from '../../model/batchNames.ts';
import type { PolicyPack } from '../../policy/policyPack.ts';
import type { SelectionInput } from '../selection.ts';
import { unknownName, type Diagnosed, type Selected } from './diagnosed.ts';
import { groupBy, type Group } from './groups.ts';
import { levelFigures, type LevelFigures } from './levelFigures.ts';
import { questionNeeds, sceneNeeds, type QuestionNeed, type SceneNeed } from './needFigures.ts';
import { painPoints, plain, type PainPoint } from './painPoints.ts';
import { sceneFigures, type SceneRow } from './sceneFigures.ts';
import { scoreFigures, type ScoreFigures } from './scoreFigures.ts';
import { quartersOf, trendFigures, type TrendPoint } from './trendFigures.ts';

/** A property by which the enterprises are counted, with its groups. */
export type Attribute = {
  readonly id: 'industry' | 'county' | 'size' | 'batch' | 'kind' | 'quarter';
  readonly name: string;
  readonly groups: readonly { readonly name: string; readonly count: number }[];
};

/** Every figure of the report; chapters print what stands here and count nothing themselves. */
export type IndustryFigures = Pick<Selected, 'pack' | 'packReference' | 'sample'> & {
  readonly total: number;
  readonly scope: string;
  /** Months of the first and the last diagnosis, YYYY-MM. */
  readonly months: readonly [string, string];
  /** Whether enterprises were left out that another edition of the instrument was used for. */
  readonly otherEditions: boolean;
  readonly attributes: readonly Attribute[];
  readonly levels: LevelFigures;
  readonly scores: ScoreFigures;
  readonly scenes: readonly SceneRow[];
  readonly sceneNeeds: readonly SceneNeed[];
  readonly questionNeeds: readonly QuestionNeed[];
  readonly painPoints: readonly PainPoint[];
  readonly trend: readonly TrendPoint[];
};

/** Counts everything that the report prints. */
export function industryFigures(selected: Selected, input: SelectionInput): IndustryFigures {
  const { enterprises, pack, packReference, sample } = selected;
  const names = namesIn(input);
  const months = enterprises.map(({ month }) => month).sort();
  const all = groupBy(
    enterprises,
    ({ industry }) => industry,
    input.policy.industries.map(({ name }) => name),
  );
  // A single group is all enterprises, which every table has anyway.
  const industries = all.length < 2 ? [] : all;
  return {
    pack,
    packReference,
    sample,
    total: enterprises.length,
    scope: scopeOf(input.scope, names.enterprises),
    months: [months[0] ?? '', months.at(-1) ?? ''],
    otherEditions: selected.otherEditions > 0,
    attributes: attributesOf(enterprises, all, input.policy),
    levels: levelFigures(enterprises, industries),
    scores: scoreFigures(enterprises, industries),
    scenes: sceneFigures(enterprises, industries),
    sceneNeeds: sceneNeeds(enterprises),
    questionNeeds: questionNeeds(enterprises),
    painPoints: painPoints(enterprises, [...names.enterprises, ...names.people]),
    trend: trendFigures(enterprises),
  };
}

function attributesOf(
  enterprises: readonly Diagnosed[],
  industries: readonly Group<Diagnosed>[],
  policy: PolicyPack,
): readonly Attribute[] {
  const sizes = [...policy.enterpriseSize.bands.map(({ size }) => size), unknownName];
  const counted = (groups: readonly Group<Diagnosed>[]) =>
    groups.map(({ name, members }) => ({ name, count: members.length }));
  const by = (key: 'county' | 'size' | 'batch' | 'kind' | 'quarter', order: readonly string[]) =>
    counted(groupBy(enterprises, (enterprise) => enterprise[key], order));
  return [
    { id: 'industry', name: '行业', groups: counted(industries) },
    { id: 'county', name: '县（市、区）', groups: by('county', policy.counties) },
    { id: 'size', name: '企业规模', groups: by('size', sizes) },
    { id: 'batch', name: '试点批次', groups: by('batch', Object.values(batchNames)) },
    { id: 'kind', name: '诊断类型', groups: by('kind', ['初诊', '复诊', '验收自评']) },
    { id: 'quarter', name: '诊断时间', groups: by('quarter', quartersOf(enterprises)) },
  ];
}

/** What would tell who an enterprise is: names and codes, and the people who were there. */
function namesIn({ sessions }: SelectionInput): {
  readonly enterprises: readonly string[];
  readonly people: readonly string[];
} {
  const enterprises = sessions.flatMap(({ bundle: { enterprise } }) => [enterprise.name, enterprise.uscc]);
  const people = sessions.flatMap(({ bundle: { enterprise, session } }) => [
    enterprise.contact.name,
    enterprise.contact.phone,
    session.consultant,
    ...session.participants,
  ]);
  return { enterprises: distinct(enterprises), people: distinct(people) };
}

/** One sign stands in too many words to tell anything. */
function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(plain))].filter((name) => name.length > 1);
}

/** How the selection was made, unless that names an enterprise. */
function scopeOf(scope: string, names: readonly string[]): string {
  const words = plain(scope);
  return words === '' || names.some((name) => words.includes(name)) ? '所选诊断' : words;
}
