import { expect, test } from 'vitest';
import type { BlobOutcome } from '#sync/blobs/blobOutcome.ts';
import { filesInWords } from './fileWords.ts';

const done: BlobOutcome = { uploaded: 2, downloaded: 0, failed: [], left: 0, awaited: 0, ended: null };

test('files on their way are counted, with their size', () => {
  const carrying = { files: 3, filesDone: 1, bytes: 5 * 1024 * 1024, bytesDone: 1024 * 1024 };
  expect(filesInWords(carrying, null)).toBe('正在传第 2 个，共 3 个（1.0 / 5.0 MB）');
});

test('what was carried is said shortly, what was not with its reason', () => {
  expect(filesInWords(null, null)).toBe(null);
  expect(filesInWords(null, done)).toBe('都已传到');
  const failed = [{ sha256: 'a', name: '合同.pdf', code: 'noSpace', message: '平台磁盘已满。' }];
  expect(filesInWords(null, { ...done, failed, left: 4, awaited: 1 })).toBe(
    '1 个没有传到：平台磁盘已满。；4 个下次接着传；1 个等同事上传',
  );
});
