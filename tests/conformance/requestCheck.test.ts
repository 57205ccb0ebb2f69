import { expect, it } from 'vitest';
import { checkRequest } from './requestCheck.ts';

const device = { authorization: 'Bearer abc', 'transformation-desk-protocol': '1' };
const file = `/v1/blobs/${'a'.repeat(64)}`;
const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const ask = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array | null = null,
) => checkRequest({ method, path, headers: new Headers(headers), body });

it('takes right requests', () => {
  expect(ask('GET', file, device)).toEqual([]);
  expect(ask('GET', file, { ...device, range: 'bytes=0-1048575' })).toEqual([]);
  expect(ask('GET', '/v1/status', {})).toEqual([]);
  const asked = { ...device, 'content-type': 'application/json' };
  expect(ask('POST', '/v1/blobs/missing', asked, json({ sha256: ['a'.repeat(64)] }))).toEqual([]);
});

it('says what is wrong with a request', () => {
  expect(ask('PUT', file, device)).toEqual([`PUT ${file} is none of the protocol's requests`]);
  expect(ask('GET', file, { authorization: 'Bearer abc' })).toEqual([
    `GET ${file}: transformation-desk-protocol is missing`,
  ]);
  expect(ask('GET', file, { 'transformation-desk-protocol': '1' })).toEqual([
    `GET ${file}: the token is missing`,
  ]);
  expect(ask('GET', '/v1/status', { authorization: 'Bearer abc' })).toHaveLength(1);
  expect(ask('GET', '/v1/blobs/A', device)).toHaveLength(1);
  expect(ask('GET', file, { ...device, range: '0-5' })).toHaveLength(1);
  const asked = { ...device, 'content-type': 'application/json' };
  expect(ask('POST', '/v1/blobs/missing', asked, json({ sha256: [] }))).toHaveLength(1);
  expect(ask('POST', '/v1/blobs/missing', asked)).toEqual(['POST /v1/blobs/missing: the body is missing']);
  const piece = { ...device, 'tus-resumable': '1.0.0', 'upload-offset': '0' };
  expect(ask('PATCH', '/v1/uploads/a', { ...piece, 'content-type': 'text/plain' }, json(1))).toEqual([
    'PATCH /v1/uploads/a: its Content-Type is text/plain',
  ]);
});
