import { expect, test } from 'vitest';
import { htmlOf, showProgress, upgradePage } from './upgradePage.ts';

const mebibyte = 1024 * 1024;

test('the page of a copy says how far it is and what not to do', () => {
  const html = htmlOf({ kind: 'copying', done: 12.3 * mebibyte, total: 40 * mebibyte });
  expect(html).toContain('正在为升级做安全副本');
  expect(html).toContain('已复制 12.3 MB，共 40.0 MB');
  expect(html).toContain('请不要关闭电脑');
  expect(html).not.toContain('<script');
  expect(showProgress({ done: 0, total: mebibyte })).toContain('已复制 0.0 MB，共 1.0 MB');
});

test('a refusal is shown as text with its code and a way to try again', () => {
  const html = htmlOf({ kind: 'refused', code: 'noSpace', message: '磁盘 <b>"满"</b> & 空' });
  expect(html).toContain('磁盘 &lt;b>&quot;满&quot;&lt;/b> &amp; 空');
  expect(html).toContain('重试');
  expect(html).toContain('代码：noSpace');
});

test('the page is all in its address', () => {
  const state = { kind: 'copying', done: 0, total: 100 } as const;
  const address = new URL(upgradePage(state));
  expect(address.protocol).toBe('data:');
  expect(address.hash).toBe('');
  expect(decodeURIComponent(address.href)).toBe(`data:text/html;charset=utf-8,${htmlOf(state)}`);
});
