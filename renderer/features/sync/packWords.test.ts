import { expect, test } from 'vitest';
import { initialSyncState, type Connection } from '#sync/syncState.ts';
import type { EditionLine } from './packGroups.ts';
import { lookInWords, originInWords, packInWords, sessionsInWords } from './packWords.ts';

const at = (hour: number) => new Date(2026, 10, 28, hour, 20).getTime();
const now = at(15);
const connection: Connection = {
  address: 'https://platform.example',
  device: { id: '', name: '', scope: 'consultant', centre: { id: 'handan', name: '' } },
  enrolledAt: 0,
  wrapped: new Uint8Array(),
  packKey: 'key',
};
const none = initialSyncState.packs;
const name = { kind: 'instrument', id: 'miit-sme-2024', version: 3 } as const;

test('how the last look went', () => {
  expect(lookInWords(null, none, now)).toContain('没有连接平台');
  expect(lookInWords({ ...connection, packKey: null }, none, now)).toContain('没有给出签名公钥');
  expect(lookInWords(connection, none, now)).toContain('还没有查看过');
  const checked = { ...none, checkedAt: at(14) };
  expect(lookInWords(connection, checked, now)).toBe('14:20 查看过：没有新版本。');
  const refused = [{ ...name, code: 'packOlder', message: '' }];
  expect(lookInWords(connection, { ...checked, arrived: [name, name], refused }, now)).toBe(
    '14:20 查看过：收到 2 个新版本，1 个版本没有采用。',
  );
});

test('where an edition is from, and who uses it', () => {
  const line: EditionLine = {
    hash: '',
    edition: '1',
    isShipped: true,
    sent: null,
    changes: [],
    sessions: 0,
    use: 'now',
  };
  const sent = { version: 2, arrivedAt: at(10) };
  expect(originInWords(line, now)).toBe('随软件');
  expect(originInWords({ ...line, sent }, now)).toBe('随软件 · 平台第 2 版，10:20 收到');
  expect(originInWords({ ...line, isShipped: false }, now)).toBe('随诊断保存');
  expect([0, 1200, null].map(sessionsInWords)).toEqual(['没有诊断使用', '1,200 次诊断使用', '']);
  expect(packInWords(name)).toBe('评测指标 miit-sme-2024 第 3 版');
});
