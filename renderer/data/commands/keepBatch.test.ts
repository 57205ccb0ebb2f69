import { expect, test } from 'vitest';
import {
  batchJobSetting,
  batchSettledSetting,
  readJob,
  readReportMarks,
  readSettled,
  reportMarksSetting,
  type BatchJob,
} from '#shared/report/batch/job.ts';
import { auditLines } from '../queries/auditLines.ts';
import { getSetting } from '../queries/getSetting.ts';
import { openFresh, value } from '../testing/openFresh.ts';
import { dropBatch, keepBatch, keepSettled, noteReports } from './keepBatch.ts';

const job: BatchJob = {
  id: 'j',
  documents: ['diagnosis', 'sheet'],
  sessions: ['a', 'b'],
  without: [],
  scope: '全部诊断',
  template: 'standard',
  rule: '{企业}-{文档}',
  folder: 'f',
  folderPath: '/reports',
  today: '2026-11-22',
  total: 4,
};

const actor = { person: '王顾问', role: 'consultant' } as const;

test('a batch is kept with its line in the trail, counted, and forgotten', async () => {
  const database = await openFresh({ actor });
  value(await keepBatch(database, job));
  expect(readJob(await getSetting(database, batchJobSetting))).toEqual(job);
  const lines = await auditLines(database, 0);
  expect(JSON.stringify(lines)).toContain('诊断报告、诊断结果单，2 次诊断，共 4 份');

  value(await keepSettled(database, 'j', 3));
  const settled = await getSetting(database, batchSettledSetting);
  expect(readSettled(settled, 'j')).toBe(3);
  expect(readSettled(settled, 'another')).toBe(0);
  expect(await auditLines(database, 0)).toHaveLength(lines.length);

  value(await dropBatch(database));
  expect(readJob(await getSetting(database, batchJobSetting))).toBeNull();
  expect(readSettled(await getSetting(database, batchSettledSetting), 'j')).toBe(0);
});

test('a job that cannot be read any more is none', () => {
  expect(readJob({ ...job, documents: ['poster'] })).toBeNull();
  expect(readJob(undefined)).toBeNull();
});

test('marks of reports are gathered over many runs', async () => {
  const database = await openFresh({ actor });
  value(await noteReports(database, new Map([['a', '1']])));
  await Promise.all([
    noteReports(database, new Map([['b', '2']])),
    noteReports(database, new Map([['a', '3']])),
  ]);
  expect(readReportMarks(await getSetting(database, reportMarksSetting))).toEqual({ a: '3', b: '2' });
});

test('the hall keeps no batch', async () => {
  const database = await openFresh({ actor: { person: '展厅', role: 'hall' } });
  expect(await keepBatch(database, job)).toMatchObject({ ok: false, code: 'notAllowed' });
  expect(await getSetting(database, batchJobSetting)).toBeUndefined();
});
