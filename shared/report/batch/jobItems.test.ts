import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../documents.ts';
import { fileNameKey } from '../../storage/fileName.ts';
import { itemKeyOf, jobItems, type JobPlan } from './jobItems.ts';
import { emptyManifest } from './manifestEntries.ts';
import type { ManifestReport } from './manifest.ts';
import type { NamedSession } from './naming.ts';
import { readRule } from './namingRule.ts';

const named = (id: string, name = '永年紧固件厂', changes: Partial<NamedSession['session']> = {}) =>
  ({
    enterprise: { name, uscc: '91130400MA00000001', county: '永年区', industry: 'fastener' },
    session: { id, kind: 'baseline', date: '2026-03-02', ...changes },
  }) satisfies NamedSession;

const ruleOf = (text: string) => {
  const rule = readRule(text);
  if (!rule.ok) throw new Error(rule.message);
  return rule.value;
};

const plan = (changes: Partial<JobPlan> = {}): JobPlan => ({
  documents: ['diagnosis'],
  sessions: [named('a'), named('b')],
  rule: ruleOf('{企业}-{类型}-{文档}-{日期}'),
  industryName: () => '紧固件',
  scope: '全部诊断',
  without: new Set(),
  manifest: null,
  ...changes,
});

const reported = (document: DocumentKind, session: string | null, file: string): ManifestReport => ({
  document,
  ...(session === null ? {} : { session }),
  file,
  bytes: 1,
  sha256: 'a'.repeat(64),
  fingerprint: 'b'.repeat(64),
});

const manifestOf = (...reports: readonly ManifestReport[]) => ({ ...emptyManifest, reports });
const filesOf = (changes: Partial<JobPlan> = {}) => jobItems(plan(changes)).map(({ file }) => file);

describe('the files of a job', () => {
  it('are named by the rule, and two of the same name are told apart', () => {
    expect(filesOf()).toEqual([
      '永年紧固件厂-初诊-诊断报告-2026-03-02.docx',
      '永年紧固件厂-初诊-诊断报告-2026-03-02-2.docx',
    ]);
  });

  it('fill in every placeholder', () => {
    const rule = ruleOf('{序号}_{行业}_{县区}_{统一社会信用代码}');
    expect(filesOf({ rule, sessions: [named('a')] })).toEqual(['001_紧固件_永年区_91130400MA00000001.docx']);
  });

  it('go session by session, those over the selection last, under the words of the selection', () => {
    const documents: readonly DocumentKind[] = ['workbook', 'diagnosis', 'industry', 'sheet'];
    const items = jobItems(plan({ documents, scope: '永年区 · 紧固件' }));
    expect(items.map(({ key }) => key)).toEqual([
      'diagnosis/a',
      'sheet/a',
      'diagnosis/b',
      'sheet/b',
      'workbook/',
      'industry/',
    ]);
    expect(items.slice(-2).map(({ file }) => file)).toEqual([
      '数据工作簿-永年区-紧固件.xlsx',
      '行业分析报告-永年区-紧固件.docx',
    ]);
  });

  it('leave out what cannot be made', () => {
    const without = new Set([itemKeyOf('diagnosis', 'a')]);
    expect(jobItems(plan({ without })).map(({ sessionId }) => sessionId)).toEqual(['b']);
  });

  it('keep the names that they have in the folder, whatever else is selected this time', () => {
    const manifest = manifestOf(
      reported('diagnosis', 'a', '永年紧固件厂-初诊-诊断报告-2026-03-02.docx'),
      reported('diagnosis', 'b', '永年紧固件厂-初诊-诊断报告-2026-03-02-2.docx'),
    );
    expect(filesOf({ manifest, sessions: [named('b')] })).toEqual([
      '永年紧固件厂-初诊-诊断报告-2026-03-02-2.docx',
    ]);
    expect(filesOf({ manifest, sessions: [named('b'), named('a')] })).toEqual([
      '永年紧固件厂-初诊-诊断报告-2026-03-02-2.docx',
      '永年紧固件厂-初诊-诊断报告-2026-03-02.docx',
    ]);
  });

  it('take new names when the rule is another one', () => {
    const manifest = manifestOf(reported('diagnosis', 'a', '旧名字.docx'));
    expect(filesOf({ manifest, sessions: [named('a')] })).toEqual([
      '永年紧固件厂-初诊-诊断报告-2026-03-02.docx',
    ]);
  });

  it("never take another diagnosis's file, nor the manifest's", () => {
    const other = '永年紧固件厂-初诊-诊断报告-2026-03-02.docx';
    const manifest = manifestOf(reported('diagnosis', 'z', other));
    expect(filesOf({ manifest, sessions: [named('a')] })).toEqual([
      '永年紧固件厂-初诊-诊断报告-2026-03-02-2.docx',
    ]);
  });

  it('are always different files, on systems that tell case apart and on those that do not', () => {
    const anyName = fc.oneof(
      fc.constantFrom('甲厂', 'Bolt', 'BOLT', '鑫'.repeat(100), 'con', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const anySessions = fc
      .array(fc.tuple(anyName, fc.constantFrom('2026-03-02', '2026-03-03')), { maxLength: 30 })
      .map((rows) => rows.map(([name, date], index) => named(String(index), name, { date })));
    const anyRule = fc.constantFrom('{企业}', '报告', '{企业}-{日期}', '{文档}-{序号}', '{企业}-{文档}-2');
    const anyBefore = fc.array(fc.tuple(fc.nat(40).map(String), fc.constantFrom('甲厂', 'bolt', '报告')), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(anySessions, anyRule, anyBefore, (sessions, text, before) => {
        const taken = before.map(([id, stem], index) =>
          reported('diagnosis', id, `${stem}${index === 0 ? '' : `-${index + 1}`}.docx`),
        );
        const manifest = manifestOf(...new Map(taken.map((entry) => [entry.session, entry])).values());
        const documents: readonly DocumentKind[] = ['diagnosis', 'sheet', 'workbook'];
        const items = jobItems(plan({ documents, sessions, rule: ruleOf(text), manifest }));
        expect(items).toHaveLength(sessions.length === 0 ? 0 : sessions.length * 2 + 1);
        expect(new Set(items.map(({ file }) => fileNameKey(file))).size).toBe(items.length);
        for (const { session, file, document } of manifest.reports) {
          for (const item of items) {
            if (fileNameKey(item.file) !== fileNameKey(file)) continue;
            expect([item.document, item.sessionId]).toEqual([document, session]);
          }
        }
        // The same plan over what it wrote names everything the same.
        const written = manifestOf(
          ...items.map((item) => reported(item.document, item.sessionId, item.file)),
        );
        const again = jobItems(plan({ documents, sessions, rule: ruleOf(text), manifest: written }));
        expect(again).toEqual(items);
      }),
    );
  });
});
