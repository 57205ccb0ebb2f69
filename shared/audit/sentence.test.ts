import { expect, test } from 'vitest';
import { auditActionCodes, auditActionName } from './actions.ts';
import { factsOf, knownSubjects } from './knownSubjects.ts';
import { didInTrail, whoInTrail } from './sentence.ts';

const event = (action: string, detail: Readonly<Record<string, string>> = {}) => ({
  at: 1,
  person: '王顾问',
  role: 'lead',
  action,
  subject: { kind: 'session', id: 's1' },
  detail,
});

test('who it was is named with the role of that time', () => {
  expect(whoInTrail(event('desk.lock'))).toBe('王顾问（组长）');
  expect(whoInTrail({ person: '王顾问', role: 'director' })).toBe('王顾问（director）');
  expect(whoInTrail({ person: '', role: '' })).toBe('');
});

test('what was done reads as a sentence', () => {
  const reason = '重复录入';
  expect(
    didInTrail(event('enterprise.delete', { reason, enterprise: '永年紧固件一厂', counts: '2 次诊断' })),
  ).toBe('删除企业档案“永年紧固件一厂”：2 次诊断；原因 重复录入');
  expect(didInTrail(event('session.create', { enterprise: '甲厂', session: '初诊 2026-03-02' }))).toBe(
    '新建诊断“甲厂” 初诊 2026-03-02',
  );
  expect(didInTrail(event('desk.unlockFailed', { times: '3', how: '上次解锁之后' }))).toBe(
    '解锁失败：3 次；上次解锁之后',
  );
  expect(didInTrail(event('desk.lock'))).toBe('锁定工作台');
});

test('what a newer app wrote is told as it stands', () => {
  expect(didInTrail(event('drone.start', { height: '3 m', file: 'a.json' }))).toBe(
    'drone.start：文件 a.json；height 3 m',
  );
});

test('whose session it was is known from other entries', () => {
  const entries = [
    event('session.create', { enterprise: '甲厂', session: '初诊 2026-03-02' }),
    event('session.edit'),
  ];
  const facts = factsOf(knownSubjects(entries), entries[1]!);
  expect(didInTrail(entries[1]!, facts)).toBe('填写诊断“甲厂” 初诊 2026-03-02');
  expect(factsOf(knownSubjects(entries), { ...entries[1]!, subject: null })).toEqual({});
});

test('every action has a name of its own', () => {
  const names = auditActionCodes.map(auditActionName);
  expect(new Set(names).size).toBe(names.length);
  expect(auditActionName('constructor')).toBe('constructor');
});
