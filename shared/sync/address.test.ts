import { expect, test } from 'vitest';
import { readAddress } from './address.ts';

test.each([
  ['https://platform.example.cn', 'https://platform.example.cn'],
  [' https://platform.example.cn/ ', 'https://platform.example.cn'],
  ['platform.example.cn/desk/', 'https://platform.example.cn/desk'],
  ['https://platform.example.cn:8443', 'https://platform.example.cn:8443'],
  ['http://127.0.0.1:4100', 'http://127.0.0.1:4100'],
  ['http://localhost:4100/', 'http://localhost:4100'],
  ['https://平台.example.cn', 'https://xn--kpr97v.example.cn'],
])('%s is kept as %s', (typed, kept) => {
  expect(readAddress(typed)).toEqual({ ok: true, value: kept });
});

test.each([
  [''],
  ['https://'],
  ['http://platform.example.cn'],
  ['ftp://platform.example.cn'],
  ['file:///etc/passwd'],
  ['javascript://x'],
  ['https://user:secret@platform.example.cn'],
  ['https://platform.example.cn/?token=1'],
  ['https://platform.example.cn/#a'],
  ['http://127.0.0.1.example.cn'],
])('%s is refused in words', (typed) => {
  expect(readAddress(typed)).toMatchObject({ ok: false, code: 'badAddress' });
});
