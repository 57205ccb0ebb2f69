import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedPolicy } from '#tests/fixtures/interchange.ts';
import { resourcesFolder, shippedInstrument } from '#tests/fixtures/packs.ts';
import { levels } from '#shared/look/levels.ts';
import { compareResults } from '#shared/scoring/compare.ts';
import { questionsOf } from '#shared/scoring/resultItems.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import { enterpriseSize } from '../enterpriseSize.ts';
import type { InterchangeContent } from './content.ts';
import { parseInterchange } from './parseInterchange.ts';

const pack = shippedInstrument();
const policy = shippedPolicy();

function sample(): InterchangeContent {
  const text = readFileSync(join(resourcesFolder, 'sample/diagnoses.json'), 'utf8');
  const parsed = parseInterchange(text, new Map([[pack.id, pack]]), policy);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

const { enterprises, sessions } = sample();
const results = sessions.map((session) => scoreAssessment(pack, session));

describe('the sample data', () => {
  it('is plainly marked 示例', () => {
    expect(enterprises.filter((enterprise) => !enterprise.name.includes('示例'))).toEqual([]);
  });

  it('covers the ten industries, many counties, every size and every batch', () => {
    expect(enterprises.length).toBeGreaterThanOrEqual(14);
    const industries = new Set(enterprises.map((enterprise) => enterprise.industry));
    expect([...industries].sort()).toEqual(policy.industries.map((industry) => industry.id).sort());
    expect(new Set(enterprises.map((enterprise) => enterprise.county)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(enterprises.map((enterprise) => enterprise.batch))).toEqual(new Set([1, 2, 3]));
    const sizes = enterprises.map((row) =>
      enterpriseSize(policy.enterpriseSize.bands, row.headcount, row.revenueWan),
    );
    expect(new Set(sizes)).toEqual(new Set(['大型', '中型', '小型', '微型']));
  });

  it('reaches every level from 未入级 to 四级', () => {
    expect(new Set(results.map((result) => result.level))).toEqual(new Set(levels));
  });

  it('has open items in some sessions, one of which leaves its level undecided', () => {
    const open = results.filter((result) => result.open.length > 0);
    expect(open.length).toBeGreaterThanOrEqual(2);
    expect(open.some((result) => result.levelRange[0] < result.levelRange[1])).toBe(true);
  });

  it('uses numbers in most sessions, all of which make sense', () => {
    const read = results.map((result) => questionsOf(result).filter((question) => question.reading !== null));
    expect(read.filter((questions) => questions.length > 0).length).toBeGreaterThan(sessions.length / 2);
    expect(read.flat().filter((question) => question.reading?.state !== 'read')).toEqual([]);
  });

  it('lets at least three enterprises be compared with their previous session, one of them at its acceptance', () => {
    const later = sessions
      .filter((session) => session.kind !== 'baseline')
      .map((session) => {
        const earlier = sessions.filter(
          (row) => row.enterprise === session.enterprise && row.date < session.date,
        );
        expect(earlier.map((row) => row.kind)).toEqual(['baseline']);
        const [before, after] = [...earlier, session].map((row) => scoreAssessment(pack, row));
        if (before === undefined || after === undefined) throw new Error('no previous session');
        return { kind: session.kind, comparison: compareResults(before, after) };
      });
    expect(later.length).toBeGreaterThanOrEqual(3);
    expect(later.some((row) => row.kind === 'acceptance')).toBe(true);
    expect(later.filter(({ comparison }) => comparison.level.after <= comparison.level.before)).toEqual([]);
  });

  it('tells pain points, notes, participants and consultant in every session', () => {
    for (const session of sessions) {
      expect(session.painPoints.length).toBeGreaterThan(0);
      expect(session.participants.length).toBeGreaterThan(0);
      expect(session.notes.length).toBeGreaterThan(40);
      expect(session.consultant).toContain('示例');
      expect(session.id).not.toBeNull();
    }
  });
});
