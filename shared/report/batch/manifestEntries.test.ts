import { describe, expect, it } from 'vitest';
import { manifestSchema, type ManifestReport } from './manifest.ts';
import { collectEntries, standingFingerprint } from './manifestEntries.ts';

const entry = (session: string, file: string, changes: Partial<ManifestReport> = {}): ManifestReport => ({
  document: 'diagnosis',
  session,
  file,
  bytes: 10,
  sha256: 'a'.repeat(64),
  fingerprint: 'b'.repeat(64),
  ...changes,
});

describe('a manifest that is carried on', () => {
  it('has the newest entry of each document, keeps those of others, and stands in the order of names', () => {
    const first = collectEntries(null);
    first.addReport(entry('a', '乙.docx'));
    first.addReport(entry('b', '丙.docx'));
    const second = collectEntries(first.manifest());
    second.addReport(entry('a', '甲.docx', { bytes: 11 }));
    expect(second.manifest().reports).toEqual([entry('b', '丙.docx'), entry('a', '甲.docx', { bytes: 11 })]);
    expect(manifestSchema.parse(second.manifest())).toEqual(second.manifest());
  });

  it('forgets a failure once the file is written, and keeps the old file beside a new failure', () => {
    const entries = collectEntries(null);
    entries.addReport(entry('b', '乙.docx'));
    entries.addFailure({ document: 'diagnosis', session: 'a', reason: '指标包缺失' });
    entries.addFailure({ document: 'diagnosis', session: 'b', reason: '指标包缺失' });
    entries.addFailure({ document: 'industry', reason: '不足 5 家' });
    entries.addReport(entry('a', '甲.docx'));
    const { session: _, ...industry } = { ...entry('', '行业.docx'), document: 'industry' as const };
    entries.addReport(industry);
    const { reports, failures } = entries.manifest();
    expect(reports.map(({ file }) => file)).toEqual(['乙.docx', '甲.docx', '行业.docx'].toSorted());
    expect(failures).toEqual([{ document: 'diagnosis', session: 'b', reason: '指标包缺失' }]);
  });

  it('tells a document over one selection from that over another by its file', () => {
    const over = (file: string) => {
      const { session: _, ...rest } = entry('', file);
      return { ...rest, document: 'workbook' as const };
    };
    const entries = collectEntries(null);
    entries.addReport(over('数据工作簿-永年区.xlsx'));
    entries.addReport(over('数据工作簿-全部诊断.xlsx'));
    entries.addReport(over('数据工作簿-永年区.xlsx'));
    expect(entries.manifest().reports).toHaveLength(2);
  });
});

describe('a file that lies there already', () => {
  const known = entry('a', '甲.docx');
  const state = { bytes: 10, sha256: 'a'.repeat(64) };

  it('stands while it is as it was written', () => {
    expect(standingFingerprint(known, '甲.docx', state)).toBe('b'.repeat(64));
  });

  it.each([
    ['gone', known, '甲.docx', null],
    ['of another size', known, '甲.docx', { ...state, bytes: 9 }],
    ['edited', known, '甲.docx', { ...state, sha256: 'c'.repeat(64) }],
    ['called otherwise', known, '乙.docx', state],
    ['unknown', undefined, '甲.docx', state],
  ])('is made anew when %s', (_, report, file, found) => {
    expect(standingFingerprint(report, file, found)).toBeNull();
  });
});
