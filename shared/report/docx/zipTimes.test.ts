import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { settleZipTimes, zipEpoch } from './zipTimes.ts';

const files = { 'a.txt': new TextEncoder().encode('甲'), 'b/c.txt': new Uint8Array(3000).fill(7) };

test('two zips of the same files at different times become the same bytes, and still open', () => {
  const early = zipSync(files, { mtime: new Date(2001, 1, 3, 4, 5, 6) });
  const late = zipSync(files, { mtime: new Date(2026, 10, 22, 23, 58, 58) });
  expect(early).not.toEqual(late);
  settleZipTimes(early);
  settleZipTimes(late);
  expect(early).toEqual(late);
  expect(early).toEqual(zipSync(files, { mtime: zipEpoch }));
  expect(unzipSync(early)).toEqual(files);
});

test('bytes that are no zip file are left alone', () => {
  const bytes = new TextEncoder().encode('这不是压缩文件，但是足够长，可以放下目录的结尾。');
  const before = bytes.slice();
  settleZipTimes(bytes);
  expect(bytes).toEqual(before);
});
