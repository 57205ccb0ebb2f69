import { describe, expect, it } from 'vitest';
import { noSelectionFilters, type SelectionFilters } from '#shared/report/batch/scope.ts';
import { filterSessions, narrowsSessions } from './filterSessions.ts';
import type { ListedSession } from './listedSession.ts';

const listed = (id: string, changes: Record<string, unknown> = {}) =>
  ({
    session: { id, kind: 'baseline', date: '2026-03-02', consultant: '李顾问', ...changes },
    enterprise: {
      name: `永年紧固件${id}厂`,
      uscc: `91130400MA000000${id}`,
      county: '永年区',
      industry: 'fastener',
      batch: 1,
      ...changes,
    },
  }) as unknown as ListedSession;

const all = [
  listed('a'),
  listed('b', { kind: 'acceptance', date: '2026-10-12', closedAt: 1 }),
  listed('c', { county: '馆陶县', industry: 'bearing', batch: null }),
];
const found = (filters: Partial<SelectionFilters>) =>
  filterSessions(all, { ...noSelectionFilters, ...filters }, (id) => id === 'b')
    .map(({ session }) => session.id)
    .join('');

describe('choosing diagnoses for reports', () => {
  it.each<[Partial<SelectionFilters>, string]>([
    [{}, 'abc'],
    [{ query: '永年 b厂' }, 'b'],
    [{ query: '９１１３０４００ｍａ００００００ｃ' }, 'c'],
    [{ query: '李顾问 馆陶' }, 'c'],
    [{ industry: 'fastener' }, 'ab'],
    [{ county: '馆陶县' }, 'c'],
    [{ kind: 'acceptance' }, 'b'],
    [{ batch: 'none' }, 'c'],
    [{ batch: 1 }, 'ab'],
    [{ from: '2026-10-12' }, 'b'],
    [{ to: '2026-03-02' }, 'ac'],
    [{ closedOnly: true }, 'b'],
    [{ changedOnly: true }, 'b'],
    [{ county: '永年区', closedOnly: true, kind: 'baseline' }, ''],
  ])('%o leaves %s', (filters, ids) => expect(found(filters)).toBe(ids));

  it('knows whether anything narrows the list', () => {
    expect(narrowsSessions(noSelectionFilters)).toBe(false);
    expect(narrowsSessions({ ...noSelectionFilters, query: '  ' })).toBe(false);
    expect(narrowsSessions({ ...noSelectionFilters, closedOnly: true })).toBe(true);
  });
});
