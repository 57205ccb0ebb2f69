import { expect, test } from 'vitest';
import type { ImportPreview } from '#data/importing/importContent.ts';
import { bringsAnything, receiptOf } from './importReceipt.ts';

const nothing: ImportPreview = {
  newEnterprises: 0,
  sameEnterprises: 3,
  changedEnterprises: [],
  newSessions: 0,
  sameSessions: 2,
  differentSessions: [],
};
const changed = { id: 'a', uscc: '91130408DEMA00013M', name: '某厂', fields: ['name'] } as const;
const different = {
  id: 's',
  enterprise: '某厂',
  kind: 'baseline',
  date: '2026-03-02',
  closed: false,
} as const;

test('a file whose content is all here brings nothing', () => {
  expect(bringsAnything(nothing, false)).toBe(false);
  expect(bringsAnything({ ...nothing, differentSessions: [different] }, true)).toBe(false);
});

test('a changed enterprise counts only when it is to be overwritten', () => {
  const preview = { ...nothing, changedEnterprises: [changed] };
  expect(bringsAnything(preview, false)).toBe(false);
  expect(bringsAnything(preview, true)).toBe(true);
});

test('the receipt names what was added, updated, skipped and kept', () => {
  expect(receiptOf({ ...nothing, newEnterprises: 2, newSessions: 5, sameSessions: 0 }, false)).toBe(
    '新增 2 家企业、5 次诊断。',
  );
  const preview = {
    ...nothing,
    newSessions: 1,
    changedEnterprises: [changed],
    differentSessions: [different],
  };
  expect(receiptOf(preview, true)).toBe(
    '新增 0 家企业、1 次诊断；1 家已有企业的档案已按文件更新；2 次相同的诊断跳过；1 次内容不同的诊断保持本机内容。',
  );
  expect(receiptOf(preview, false)).toContain('1 家已有企业的档案保持本机内容');
});
