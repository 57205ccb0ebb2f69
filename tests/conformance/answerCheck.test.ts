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

const file = `/v1/blobs/${'a'.repeat(64)}`;
const place = '/v1/uploads/a0fe';
const parts = (headers: Readonly<Record<string, string>>, bytes = 0) => ({
  headers: new Headers(headers),
  bytes,
});
const stands = { 'tus-resumable': '1.0.0', 'upload-offset': '5', 'upload-length': '9' };
const kept = { ...stands, 'cache-control': 'no-store' };

it('takes answers about files with the headers that the document wants of them', () => {
  const content = { 'content-type': 'application/octet-stream' };
  const range = { ...content, 'content-range': 'bytes 0-6/20' };
  expect(checkAnswer('GET', file, 200, undefined, parts(content, 9))).toEqual([]);
  expect(checkAnswer('GET', file, 206, undefined, parts(range, 7))).toEqual([]);
  expect(checkAnswer('HEAD', place, 200, undefined, parts(kept))).toEqual([]);
  expect(checkAnswer('PATCH', place, 204, undefined, parts(stands))).toEqual([]);
  const body = { code: 'wrongContent', message: '不符' };
  const json = { 'content-type': 'application/json; charset=utf-8' };
  expect(checkAnswer('PATCH', place, 460, body, parts(json, 50))).toEqual([]);
  // Asked with HEAD, a refusal has no body.
  expect(checkAnswer('HEAD', file, 404, undefined, parts({ ...json, 'content-length': '50' }))).toEqual([]);
});

it('says which headers are missing or wrong, and which bodies are', () => {
  expect(checkAnswer('HEAD', place, 200, undefined, parts(stands))).toEqual([
    `HEAD ${place} 200: Cache-Control is missing`,
  ]);
  const wrong = { ...stands, 'upload-offset': '-1' };
  expect(checkAnswer('PATCH', place, 204, undefined, parts(wrong))).toEqual([
    `PATCH ${place} 204: Upload-Offset: / must be integer`,
  ]);
  expect(checkAnswer('PATCH', place, 204, undefined, parts(stands, 1))).toEqual([
    `PATCH ${place} 204: it must have no body`,
  ]);
  const html = { 'content-type': 'text/html' };
  expect(checkAnswer('GET', file, 200, undefined, parts(html, 9))).toEqual([
    `GET ${file} 200: its Content-Type is text/html`,
  ]);
  const body = { code: 'codeUsed', message: '' };
  expect(checkAnswer('PATCH', place, 409, body)).toHaveLength(1);
  expect(checkAnswer('GET', '/v1/blobs/missing/more', 200, {})).toHaveLength(1);
});
