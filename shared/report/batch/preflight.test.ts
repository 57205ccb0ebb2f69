import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentKinds, isSessionDocument, type DocumentKind } from '../documents.ts';
import {
  blockedItems,
  findingCodes,
  findingWords,
  groupFindings,
  selectionFindings,
  sessionFindings,
  type SessionFacts,
} from './preflight.ts';

const complete: SessionFacts = {
  session: {
    id: 's',
    enterpriseId: 'e',
    kind: 'acceptance',
    date: '2026-10-12',
    pack: { id: 'miit-sme-2024', version: '2024.1', hash: 'a1' },
    target: 2,
    painPoints: [],
    notes: '',
    participants: [],
    consultant: '李顾问',
    sample: false,
    createdAt: 1,
    updatedAt: 1,
    closedAt: 2,
  },
  enterprise: {
    id: 'e',
    uscc: '91130400MA00000001',
    name: '永年紧固件厂',
    industry: 'fastener',
    county: '永年区',
    headcount: 120,
    revenueWan: 3500,
    aboveScale: true,
    batch: 1,
    honours: [],
    contact: { name: '', phone: '' },
    sample: false,
    createdAt: 1,
    updatedAt: 1,
  },
  packKnown: true,
  open: [],
  hasPrevious: true,
  previousPackKnown: true,
  unproven: [],
};

const codesOf = (facts: Partial<SessionFacts>, ...wanted: readonly DocumentKind[]) =>
  sessionFindings({ ...complete, ...facts }, wanted.length === 0 ? documentKinds : wanted).map(
    ({ code }) => code,
  );
const session = (changes: Partial<SessionFacts['session']>) => ({
  session: { ...complete.session, ...changes },
});

describe('before the files are made', () => {
  it('nothing is said of a diagnosis that lacks nothing', () => {
    expect(codesOf({})).toEqual([]);
  });

  it('it is said what lacks, document by document', () => {
    expect(codesOf({ hasPrevious: false })).toEqual(['noPrevious']);
    expect(codesOf({ hasPrevious: false }, 'diagnosis', 'sheet')).toEqual([]);
    expect(codesOf({ unproven: ['质量管理'] }, 'diagnosis')).toEqual([]);
    expect(codesOf({ unproven: ['质量管理'] }, 'acceptance')).toEqual(['noEvidence']);
    expect(codesOf(session({ kind: 'baseline', target: null }), 'diagnosis')).toEqual(['noTarget']);
    expect(codesOf(session({ kind: 'baseline' }), 'acceptance')).toEqual(['otherKind']);
    expect(codesOf(session({ consultant: ' ', sample: true }), 'sheet')).toEqual(['noConsultant', 'sample']);
    const { closedAt: _, ...open } = complete.session;
    expect(codesOf({ session: open }, 'diagnosis')).toEqual(['notClosed']);
  });

  it('the open items are counted and the first ones named', () => {
    const open = ['网络建设', '设备联网', '数据采集', '信息系统', '网络安全'];
    const [finding] = sessionFindings({ ...complete, open }, ['diagnosis']);
    expect(finding?.detail).toBe('网络建设、设备联网、数据采集、信息系统等 5 项');
    const [fewer] = sessionFindings({ ...complete, open: open.slice(0, 2) }, ['diagnosis']);
    expect(fewer?.detail).toBe('网络建设、设备联网（2 项）');
  });

  it('a diagnosis whose edition is not here says only that, and blocks each of its own files', () => {
    const findings = sessionFindings({ ...complete, packKnown: false, open: [] }, documentKinds);
    expect(findings.map(({ code }) => code)).toEqual(['packMissing']);
    expect([...blockedItems(findings)]).toEqual(['diagnosis/s', 'comparison/s', 'acceptance/s', 'sheet/s']);
  });

  it('fewer than five enterprises block the report over an industry, and nothing else', () => {
    expect(selectionFindings(5, documentKinds)).toEqual([]);
    expect(selectionFindings(4, ['diagnosis', 'workbook'])).toEqual([]);
    const findings = selectionFindings(4, documentKinds);
    expect([...blockedItems(findings)]).toEqual(['industry/']);
  });

  it('findings are grouped, the gravest first', () => {
    const findings = [
      ...sessionFindings({ ...complete, ...session({ sample: true }), open: ['网络建设'] }, ['diagnosis']),
      ...sessionFindings({ ...complete, hasPrevious: false }, ['comparison']),
    ];
    expect(groupFindings(findings).map(({ severity, groups }) => [severity, groups[0]?.code])).toEqual([
      ['blocks', 'noPrevious'],
      ['incomplete', 'openItems'],
      ['hint', 'sample'],
    ]);
  });

  it('whatever lacks, every finding is in some group once and is about what was wanted', () => {
    const anyFacts = fc.record({
      packKnown: fc.boolean(),
      hasPrevious: fc.boolean(),
      previousPackKnown: fc.boolean(),
      open: fc.array(fc.string({ minLength: 1 })),
      unproven: fc.array(fc.string({ minLength: 1 })),
      consultant: fc.constantFrom('', '李'),
    });
    fc.assert(
      fc.property(anyFacts, fc.subarray([...documentKinds]), ({ consultant, ...facts }, wanted) => {
        const all = sessionFindings({ ...complete, ...facts, ...session({ consultant }) }, wanted);
        const grouped = groupFindings(all).flatMap(({ groups }) =>
          groups.flatMap(({ findings }) => findings),
        );
        expect(grouped).toHaveLength(all.length);
        for (const { code, documents } of all) {
          expect(findingCodes).toContain(code);
          expect(documents.length).toBeGreaterThan(0);
          expect(documents.every((kind) => wanted.includes(kind))).toBe(true);
        }
        const blocked = all.some(({ code }) => findingWords[code].severity === 'blocks');
        const own = wanted.some(isSessionDocument);
        if (blocked && own) expect(blockedItems(all).size).toBeGreaterThan(0);
      }),
    );
  });
});
