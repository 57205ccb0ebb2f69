import { expect, test } from 'vitest';
import instrumentJson from '#resources/instrument/miit-sme-2024.json';
import policyJson from '#resources/policy/handan-2025-2027.json';
import { parseInstrumentPack } from '#shared/instrument/parsePack.ts';
import type { Level } from '#shared/look/levels.ts';
import type { Statistic } from '#shared/model/statistic.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import { packKey } from '../rows.ts';
import { openFresh, put, value } from '../testing/openFresh.ts';
import { satisfactionRow, siteCheckRow } from '../testing/hallRows.ts';
import { answerRow, enterpriseRow, pinnedPack, ratingRow, sessionRow } from '../testing/sampleRows.ts';
import type { Change } from '../write.ts';
import { hallFigures } from './hallFigures.ts';

const instrument = value(parseInstrumentPack(instrumentJson));
const policy = value(parsePolicyPack(policyJson));
const { reference } = pinnedPack;
const today = '2026-11-28';
const target = (id: string): Statistic => ({
  id,
  kind: 'targets',
  target: 'pilots',
  value: 600,
  asOf: today,
});
const sample = [target('targets/sample')];
const parts = { policy, sample, today };

/** An enterprise with a diagnosis that is through: every scene at a level, every question at its best. */
function diagnosed(number: number, level: Level, isSample = false): readonly Change[] {
  const enterprise = enterpriseRow(number, { sample: isSample });
  const sessionId = `session-${number}`;
  return [
    { table: 'enterprises', op: 'put', row: enterprise },
    { table: 'sessions', op: 'put', row: sessionRow(sessionId, enterprise.id, { sample: isSample }) },
    ...instrument.scenes.map(({ id }): Change => ({
      table: 'sceneRatings',
      op: 'put',
      row: { ...ratingRow(sessionId, id, level), sample: isSample },
    })),
    ...instrument.questions.map(({ id, options }): Change => {
      const best = options.toSorted((one, other) => other.score - one.score)[0]?.key ?? '';
      return {
        table: 'answers',
        op: 'put',
        row: { ...answerRow(sessionId, id, { options: [best] }), sample: isSample },
      };
    }),
  ];
}

async function openWith(...changes: readonly Change[]) {
  const database = await openFresh();
  const stored = { id: packKey(reference), reference, pack: instrument };
  await put(database, { table: 'packs', op: 'put', row: stored }, ...changes);
  return database;
}

test('what the platform has sent is shown, and nothing else', async () => {
  const published = target('targets/pilots');
  const own = [1, 2, 3, 4, 5].flatMap((number) => diagnosed(number, 2));
  const database = await openWith({ table: 'statistics', op: 'put', row: published }, ...own);
  expect(await hallFigures(database, parts)).toEqual({ source: 'platform', statistics: [published] });
});

test('without it the desk’s own diagnoses are counted, by the same rules', async () => {
  const own = [1, 2, 3, 4, 5, 6].flatMap((number) => diagnosed(number, 2));
  const { source, statistics } = await hallFigures(await openWith(...own), parts);
  expect(source).toBe('desk');
  const all = statistics.find(({ id }) => id === 'levels/*/*');
  expect(all).toMatchObject({ counts: [0, 0, 6, 0, 0], asOf: today });
  expect(statistics.find(({ id }) => id === 'scenes/quality')).toMatchObject({ counts: [0, 0, 6, 0, 0] });
});

test('site checks and scores on this desk are counted with them', async () => {
  const own = [1, 2, 3, 4, 5, 6].flatMap((number) => diagnosed(number, 2));
  const supervised = [1, 2, 3, 4, 5, 6].flatMap((number): readonly Change[] => [
    {
      table: 'siteChecks',
      op: 'put',
      row: siteCheckRow(`check-${number}`, enterpriseRow(number).id, {
        findings: [{ area: 'cost', text: '合同额与付款凭证不符' }],
        dueDate: '2026-11-20',
        correctedDate: null,
      }),
    },
    {
      table: 'satisfactions',
      op: 'put',
      row: satisfactionRow(`scores-${number}`, enterpriseRow(number).id, {
        scores: { ability: 5, results: 4, progress: 3, cost: 4, contract: 5 },
      }),
    },
  ]);
  const { statistics } = await hallFigures(await openWith(...own, ...supervised), parts);
  expect(statistics.find(({ id }) => id === 'supervision')).toMatchObject({
    enterprises: 6,
    checks: 6,
    open: 6,
    late: 6,
  });
  expect(statistics.find(({ id }) => id === 'satisfaction/ability')).toMatchObject({
    mean: 500,
    enterprises: 6,
  });
});

test('four diagnoses, or any number of 示例, are not enough: the sample is shown', async () => {
  const four = [1, 2, 3, 4].flatMap((number) => diagnosed(number, 2));
  const made = [5, 6, 7, 8, 9, 10].flatMap((number) => diagnosed(number, 2, true));
  expect(await hallFigures(await openWith(...four, ...made), parts)).toEqual({
    source: 'sample',
    statistics: sample,
  });
  expect(await hallFigures(await openFresh(), parts)).toEqual({ source: 'sample', statistics: sample });
});
