import { beforeEach, describe, expect, it } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { Level } from '../look/levels.ts';
import { answerId, sceneRatingId } from '../model/rowIds.ts';
import type { Fields } from '../sync/fields.ts';
import { countedOf } from './countedOf.ts';
import { emptyHoldings, holdRow, type Holdings } from './holdings.ts';

const pack = shippedInstrument();
const reference = { id: pack.id, version: pack.version, hash: 'f'.repeat(64) };
const packOf = ({ hash }: typeof reference) => (hash === reference.hash ? pack : undefined);

let holdings: Holdings;
beforeEach(() => {
  holdings = emptyHoldings();
});
const counted = () => countedOf(holdings, packOf);
const hold = (table: string, id: string, fields: Fields | null, centre = 'handan') =>
  holdRow(holdings, centre, { table, id, fields });

const enterprise = (given: Fields = {}): Fields => ({
  uscc: '',
  name: '恒固紧固件',
  industry: 'fastener',
  county: '永年区',
  aboveScale: true,
  batch: 1,
  ...given,
});
const session = (enterpriseId: string, date: string, given: Fields = {}): Fields => ({
  enterpriseId,
  date,
  pack: reference,
  createdAt: 1,
  ...given,
});

/** Gives every scene this level and every question its best option, so that nothing is open. */
function diagnose(sessionId: string, level: Level, centre = 'handan'): void {
  for (const { id } of pack.scenes) {
    const fields = { sessionId, sceneId: id, level };
    hold('sceneRatings', sceneRatingId(sessionId, id), fields, centre);
  }
  for (const question of pack.questions) {
    const { key = '' } = question.options.toSorted((a, b) => Number(b.score) - Number(a.score))[0] ?? {};
    const value = { options: [key] };
    hold('answers', answerId(sessionId, question.id), { sessionId, questionId: question.id, value }, centre);
  }
}

describe('an enterprise counts', () => {
  it('as not diagnosed while nothing of a diagnosis is through', () => {
    hold('enterprises', 'e', enterprise());
    hold('sessions', 's', session('e', '2026-03-01'));
    expect(counted()).toEqual([
      {
        industry: 'fastener',
        county: '永年区',
        level: null,
        scenes: new Map(),
        aboveScale: true,
        pilot: true,
        checks: [],
        scores: null,
      },
    ]);
  });

  it('with the checks and the scores of every centre that has it, each provider by its newest', () => {
    const uscc = '91130408DEMA00013M';
    hold('enterprises', 'e', enterprise({ uscc }));
    hold('enterprises', 'f', enterprise({ uscc }), 'other');
    const findings = [{ area: 'cost', text: '合同额与付款凭证不符' }];
    const check = { enterpriseId: 'e', findings, dueDate: '2026-12-01', correctedDate: null };
    hold('siteChecks', 'c', check);
    hold('siteChecks', 'd', { ...check, enterpriseId: 'f', findings: [], dueDate: null }, 'other');
    hold('siteChecks', 'elsewhere', { ...check, enterpriseId: 'f' });
    hold('siteChecks', 'sample', { ...check, sample: true });
    hold('siteChecks', 'nonsense', { ...check, findings: 3 });
    const scored = (provider: string, date: string, score: number, enterpriseId = 'e') => ({
      enterpriseId,
      provider,
      date,
      createdAt: 1,
      scores: { ability: score, results: 3, progress: 3, cost: 3, contract: 3 },
    });
    hold('satisfactions', 'p', scored('甲公司', '2026-06-01', 1));
    hold('satisfactions', 'q', scored('甲 公司', '2026-07-01', 5, 'f'), 'other');
    hold('satisfactions', 'r', scored('乙公司', '2026-06-01', 2));
    hold('satisfactions', 'gone', scored('丙公司', '2026-06-01', 1));
    hold('satisfactions', 'gone', null);
    const [one, ...others] = counted();
    expect(others).toEqual([]);
    expect(one?.checks).toEqual([
      { findings: [{ area: 'cost' }], dueDate: '2026-12-01', correctedDate: null },
      { findings: [], dueDate: null, correctedDate: null },
    ]);
    expect(one?.scores).toEqual({ ability: 3.5, results: 3, progress: 3, cost: 3, contract: 3 });
  });

  it('by its newest diagnosis that is through, not by one that was only begun', () => {
    hold('enterprises', 'e', enterprise({ batch: null }));
    hold('sessions', 'early', session('e', '2026-03-01'));
    diagnose('early', 2);
    hold('sessions', 'late', session('e', '2026-09-01'));
    const [before] = counted();
    expect(before).toMatchObject({ pilot: false });
    expect(before?.scenes.get('quality')).toBe(2);
    diagnose('late', 0);
    expect(counted()[0]?.scenes.get('quality')).toBe(0);
  });

  it('once, though two centres have it, by the diagnosis that is newer', () => {
    const uscc = '91130408DEMA00013M';
    hold('enterprises', 'e', enterprise({ uscc }));
    hold('sessions', 's', session('e', '2026-03-01'));
    diagnose('s', 2);
    hold('enterprises', 'e', enterprise({ uscc: uscc.toLowerCase(), county: '馆陶县' }), 'other');
    expect(counted()).toMatchObject([{ county: '永年区' }]);
    hold('sessions', 's', session('e', '2026-04-01'), 'other');
    diagnose('s', 1, 'other');
    expect(counted()).toMatchObject([{ county: '馆陶县' }]);
  });

  it('not at all once it is deleted, nor as 示例, nor when its row makes no sense', () => {
    hold('enterprises', 'deleted', enterprise());
    hold('enterprises', 'deleted', null);
    hold('enterprises', 'sample', enterprise({ sample: true }));
    hold('enterprises', 'nonsense', enterprise({ batch: 7 }));
    hold('enterprises', 'turned', enterprise());
    hold('enterprises', 'turned', enterprise({ aboveScale: 'yes' }));
    hold('unknown', 'x', {});
    hold('constructor', 'x', {});
    expect(counted()).toEqual([]);
  });

  it('without sessions of an edition that is not known here', () => {
    hold('enterprises', 'e', enterprise());
    hold('sessions', 's', session('e', '2026-03-01', { pack: { ...reference, hash: '0'.repeat(64) } }));
    diagnose('s', 2);
    expect(counted()).toMatchObject([{ level: null }]);
  });

  it('without sessions that are 示例 or deleted, and without what belongs to another centre', () => {
    hold('enterprises', 'e', enterprise());
    hold('sessions', 's', session('e', '2026-03-01', { sample: true }));
    diagnose('s', 2);
    hold('sessions', 't', session('e', '2026-03-01'), 'other');
    diagnose('t', 2, 'other');
    expect(counted()).toMatchObject([{ level: null }]);
    hold('sessions', 's', session('e', '2026-03-01'));
    expect(counted()[0]?.level).not.toBeNull();
    hold('sessions', 's', null);
    expect(counted()).toMatchObject([{ level: null }]);
  });
});
