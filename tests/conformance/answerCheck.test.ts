import { expect, it } from 'vitest';
import { refusals } from '#shared/sync/protocol.ts';
import { checkAnswer } from './answerCheck.ts';

const page = { rows: [], cursor: '7-x', more: false };
const row = {
  table: 'answers',
  id: 'a',
  rev: '7-x',
  stamp: '001795600712345.000000.0193a1f0-7c2e-7d11-8a52-3f6b1c9d0e21',
  by: '王敏',
  changeId: '0193a1f8-52c7-7a0e-8f14-6b9d3e2c7a05',
  fields: { note: '' },
};

it('takes right answers, whatever the query', () => {
  expect(checkAnswer('GET', '/v1/changes?since=6-x&tables=answers&limit=9', 200, page)).toEqual([]);
  expect(checkAnswer('get', '/v1/changes', 200, { ...page, rows: [row] })).toEqual([]);
  const status = { name: '平台', protocol: { least: 1, newest: 2 }, time: 0 };
  expect(checkAnswer('GET', '/v1/status', 200, status)).toEqual([]);
});

it('takes properties of a newer platform', () => {
  expect(checkAnswer('GET', '/v1/changes', 200, { ...page, newer: 1 })).toEqual([]);
});

it('says what is wrong with an answer', () => {
  const wrong = { ...page, rows: [row, { ...row, table: 'secrets' }], more: 'no' };
  const faults = checkAnswer('GET', '/v1/changes', 200, wrong);
  expect(faults).toContain('GET /v1/changes 200: /rows/1/table must be equal to one of the allowed values');
  expect(faults).toContain('GET /v1/changes 200: /more must be boolean');
});

it('does not take a body that is missing or was no JSON', () => {
  expect(checkAnswer('GET', '/v1/device', 200, undefined)).not.toEqual([]);
  expect(checkAnswer('GET', '/v1/device', 401, '<html>')).not.toEqual([]);
});

it('does not take a status that has no place there', () => {
  expect(checkAnswer('POST', '/v1/changes', 418, {})).toEqual([
    "POST /v1/changes: status 418 is none of the protocol's here",
  ]);
  expect(checkAnswer('GET', '/v1/status', 401, { code: 'unauthorized', message: '' })).toHaveLength(1);
});

it('takes a refusal only with the code of its status', () => {
  for (const [code, status] of Object.entries(refusals)) {
    const isRight = status === 410;
    const faults = checkAnswer('POST', '/v1/changes', 410, { code, message: '平台恢复过较早的数据。' });
    expect(faults.length === 0).toBe(isRight);
  }
});

it('wants the unknown to be not found', () => {
  const notFound = { code: 'notFound', message: '没有这个地址。' };
  expect(checkAnswer('GET', '/v1/nothing', 404, notFound)).toEqual([]);
  expect(checkAnswer('DELETE', '/v1/changes', 404, notFound)).toEqual([]);
  expect(checkAnswer('GET', '/v1/nothing', 404, { message: 'Not Found' })).not.toEqual([]);
  expect(checkAnswer('GET', '/v1/nothing', 200, {})).toHaveLength(1);
});
