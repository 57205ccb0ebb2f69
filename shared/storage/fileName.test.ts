import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, fileNameWith } from './fileName.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('a suggested file name', () => {
  it.each([
    ['示例紧固件有限公司-2026-03-02.docx', '示例紧固件有限公司-2026-03-02.docx'],
    ['甲/乙:丙*?.docx', '甲_乙_丙__.docx'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['报告. ', '报告'],
    ['con.docx', '_con.docx'],
    ['...', '未命名'],
  ])('%s becomes %s', (suggested, name) => expect(fileNameOf(suggested)).toBe(name));

  it('is shortened by whole characters and keeps its extension', () => {
    const name = fileNameOf(`${'鑫'.repeat(120)}.docx`);
    expect(name).toMatch(/^鑫+\.docx$/);
    expect(bytesOf(name)).toBeLessThanOrEqual(200);
  });

  it('never leaves its directory and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const name = fileNameOf(text);
        expect(name).not.toMatch(/[\\/]/);
        expect(['', '.', '..']).not.toContain(name);
      }),
    );
  });
});

describe('a name with an ending that stays', () => {
  it('keeps counter and extension of the longest names', () => {
    const name = fileNameWith('鑫'.repeat(120), '-12.docx');
    expect(name).toMatch(/^鑫+-12\.docx$/);
    expect(bytesOf(name)).toBeLessThanOrEqual(200);
  });

  it('is safe whatever stands before it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(99), (stem, number) => {
        const ending = `-${number}.docx`;
        const name = fileNameWith(stem, ending);
        expect(name.endsWith(ending)).toBe(true);
        expect(bytesOf(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(/[\\/:*?"<>|]/);
        expect(name).not.toMatch(/^(con|nul|aux|prn)\./i);
      }),
    );
  });
});
