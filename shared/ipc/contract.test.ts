import { describe, expect, it } from 'vitest';
import { channelOf, contract, type CallName } from './contract.ts';

const names = Object.keys(contract) as CallName[];

describe('the contract of calls', () => {
  it('has a channel of its own for every line', () => {
    expect(new Set(names.map(channelOf)).size).toBe(names.length);
  });

  it.each(names)('refuses input for %s that is not what the line declares', (name) => {
    for (const wrong of [undefined, 'text', 7, [], { unknown: true }]) {
      expect(contract[name].input.safeParse(wrong).success).toBe(false);
    }
  });

  it('takes bytes, not text, for a file, and a name that can be one', () => {
    const file = { kind: 'report', suggestedName: '诊断报告.docx', bytes: new Uint8Array([1]) };
    const takes = (change: object) => contract.saveFile.input.safeParse({ ...file, ...change }).success;
    expect(takes({})).toBe(true);
    expect(takes({ bytes: 'text' })).toBe(false);
    expect(takes({ suggestedName: '' })).toBe(false);
    expect(takes({ kind: 'shortcut' })).toBe(false);
  });

  it('gives failures a code of the line and a sentence', () => {
    const failed = { ok: false, code: 'noSpace', message: '磁盘空间不足。' };
    expect(contract.saveFile.result.safeParse(failed).success).toBe(true);
    expect(contract.saveFile.result.safeParse({ ...failed, code: 'ENOSPC' }).success).toBe(false);
    expect(contract.openInterchange.result.safeParse(failed).success).toBe(false);
  });
});
