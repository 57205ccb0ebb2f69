import type { Enterprise } from '../../model/enterprise.ts';
import { isClosed, type Session } from '../../model/session.ts';
import { isSessionDocument, type DocumentKind } from '../documents.ts';
import { itemKeyOf } from './jobItems.ts';

/** `blocks`: the file cannot be made. `incomplete`: it can, and says less. `hint`: good to know. */
export type Severity = 'blocks' | 'incomplete' | 'hint';

export const severityNames: Readonly<Record<Severity, string>> = {
  blocks: '不能生成',
  incomplete: '内容不全',
  hint: '提示',
};

/** What is looked at of one diagnosis before its files are made. */
export type SessionFacts = {
  readonly session: Session;
  readonly enterprise: Enterprise;
  /** Whether this laptop has the edition of the instrument that it was made with. */
  readonly packKnown: boolean;
  /** Names of the open questions and scenes, in the instrument's order; empty where the edition is not known. */
  readonly open: readonly string[];
  readonly hasPrevious: boolean;
  /** Whether the previous diagnosis's edition is here; true where there is none. */
  readonly previousPackKnown: boolean;
  /** Names of the constraint scenes that were rated and that no evidence supports. */
  readonly unproven: readonly string[];
};

export type FindingCode =
  | 'packMissing'
  | 'noPrevious'
  | 'tooFewEnterprises'
  | 'openItems'
  | 'noEvidence'
  | 'noConsultant'
  | 'previousPackMissing'
  | 'noTarget'
  | 'noSize'
  | 'otherKind'
  | 'notClosed'
  | 'sample';

/** One thing that is missing. `sessionId` null: of the selection as a whole. `detail` is of this diagnosis alone. */
export type Finding = {
  readonly code: FindingCode;
  readonly sessionId: string | null;
  readonly detail: string;
  /** The documents that it is about. */
  readonly documents: readonly DocumentKind[];
};

type Words = { readonly severity: Severity; readonly title: string; readonly about: string };

/** What each finding says: `title` names it, `about` says what comes of it. In the order in which they are shown. */
export const findingWords: Readonly<Record<FindingCode, Words>> = {
  packMissing: {
    severity: 'blocks',
    title: '本机没有所用的评测指标版本',
    about: '无法计分；请先导入这一版本的指标包',
  },
  noPrevious: {
    severity: 'blocks',
    title: '没有上一次诊断',
    about: '没有可对比的内容，不生成改造前后对比报告',
  },
  tooFewEnterprises: {
    severity: 'blocks',
    title: '所选不足 5 家企业',
    about: '汇总会暴露单家企业的情况，不生成行业分析报告',
  },
  openItems: { severity: 'incomplete', title: '还有未答项', about: '等级写作“至少”，报告列出未答项' },
  noEvidence: {
    severity: 'incomplete',
    title: '约束性场景没有佐证材料',
    about: '验收自评报告的证据索引会空缺',
  },
  noConsultant: {
    severity: 'incomplete',
    title: '没有填写诊断顾问',
    about: '封面写作“待填写”',
  },
  previousPackMissing: {
    severity: 'incomplete',
    title: '本机没有上一次诊断的评测指标版本',
    about: '上一次按本次的版本计分',
  },
  noTarget: { severity: 'hint', title: '没有填写目标等级', about: '报告不写与目标的差距' },
  noSize: { severity: 'hint', title: '没有填写从业人数或营业收入', about: '报告不写企业规模' },
  otherKind: { severity: 'hint', title: '不是验收自评', about: '验收自评报告按这次诊断的内容生成' },
  notClosed: { severity: 'hint', title: '尚未封存', about: '内容以后还可能改动' },
  sample: { severity: 'hint', title: '示例数据', about: '报告标明“示例”' },
};

/** Findings in the order in which they are shown. */
export const findingCodes = Object.keys(findingWords) as readonly FindingCode[];

/** So many names are enough to recognise what is meant. */
const mostNames = 4;

const full: readonly DocumentKind[] = ['diagnosis', 'comparison', 'acceptance', 'sheet'];
const smallestSelection = 5;

/** What is missing in one diagnosis for the documents that are wanted of it. */
export function sessionFindings(facts: SessionFacts, wanted: readonly DocumentKind[]): readonly Finding[] {
  const { session, enterprise, open, unproven } = facts;
  const found: Finding[] = [];
  const find = (code: FindingCode, about: readonly DocumentKind[], detail = '') => {
    const documents = wanted.filter((kind) => about.includes(kind));
    if (documents.length > 0) found.push({ code, sessionId: session.id, detail, documents });
  };
  if (!facts.packKnown) {
    find('packMissing', wanted, `${session.pack.id} ${session.pack.version}`);
    return found;
  }
  if (!facts.hasPrevious) find('noPrevious', ['comparison']);
  if (open.length > 0) find('openItems', wanted, namesInWords(open));
  if (unproven.length > 0) find('noEvidence', ['acceptance'], namesInWords(unproven));
  if (session.consultant.trim() === '') find('noConsultant', full);
  if (!facts.previousPackKnown) find('previousPackMissing', ['diagnosis', 'comparison']);
  if (session.target === null) find('noTarget', ['diagnosis', 'acceptance']);
  if (enterprise.headcount === null || enterprise.revenueWan === null) find('noSize', ['diagnosis']);
  if (session.kind !== 'acceptance') find('otherKind', ['acceptance']);
  if (!isClosed(session)) find('notClosed', full);
  if (session.sample) find('sample', wanted);
  return found;
}

/** What is missing in the selection as a whole; `enterprises`: how many different ones it holds. */
export function selectionFindings(enterprises: number, wanted: readonly DocumentKind[]): readonly Finding[] {
  if (enterprises >= smallestSelection || !wanted.includes('industry')) return [];
  return [
    { code: 'tooFewEnterprises', sessionId: null, detail: `现有 ${enterprises} 家`, documents: ['industry'] },
  ];
}

/** The keys of the files that cannot be made (see `itemKeyOf`). A diagnosis that cannot be scored holds up no selection. */
export function blockedItems(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ code }) => findingWords[code].severity === 'blocks')
      .flatMap(({ sessionId, documents }) =>
        documents
          .filter((kind) => isSessionDocument(kind) === (sessionId !== null))
          .map((kind) => itemKeyOf(kind, sessionId)),
      ),
  );
}

/** The findings of one kind, with what they are about. */
export type FindingGroup = { readonly code: FindingCode; readonly findings: readonly Finding[] };

/** Findings by severity and kind, the gravest first. */
export function groupFindings(
  findings: readonly Finding[],
): readonly { readonly severity: Severity; readonly groups: readonly FindingGroup[] }[] {
  return (['blocks', 'incomplete', 'hint'] as const).flatMap((severity) => {
    const groups = findingCodes
      .filter((code) => findingWords[code].severity === severity)
      .map((code) => ({ code, findings: findings.filter((finding) => finding.code === code) }))
      .filter((group) => group.findings.length > 0);
    return groups.length === 0 ? [] : [{ severity, groups }];
  });
}

/** 网络安全、数据安全等 5 项. */
function namesInWords(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join('、');
  return names.length <= mostNames ? `${shown}（${names.length} 项）` : `${shown}等 ${names.length} 项`;
}
