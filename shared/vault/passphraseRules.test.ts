import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPassphrase, normalisePassphrase, passphraseLength } from './passphraseRules.ts';

const context = ['张三丰', 'Zhang Sanfeng', '邯郸市数字化转型促进中心'];

function fault(text: string): string | null {
  const checked = checkPassphrase(text, context);
  return checked.ok ? null : checked.code;
}

describe('checkPassphrase', () => {
  it.each([
    'correct horse battery',
    '螺丝刀爱吃早上的豆腐脑',
    'aB3$x9!Qz7',
    '1234567890!',
    '张三丰爱吃驴肉火烧和豆腐',
    'abcdefghijabx',
  ])('takes %j', (text) => {
    expect(checkPassphrase(text, context)).toEqual({ ok: true, value: text });
  });

  it('counts characters as a person sees them', () => {
    const family = '👨‍👩‍👧';
    expect(checkPassphrase(`${family}e\u0301abcdefg`, [])).toMatchObject({
      code: 'passphraseTooShort',
      message: '口令至少 10 个字符，现有 9 个，请加长。',
    });
    expect(checkPassphrase(`${family}e\u0301abcdefgh`, []).ok).toBe(true);
  });

  it('refuses what is too long, counted or piled up', () => {
    expect(fault('长短'.repeat(100))).toBeNull();
    expect(checkPassphrase(`${'长短'.repeat(100)}长`, [])).toMatchObject({
      code: 'passphraseTooLong',
      message: '口令至多 200 个字符，现有 201 个，请改短。',
    });
    expect(fault(`a${'\u0301'.repeat(1_000_000)}`)).toBe('passphraseTooLong');
  });

  it.each([
    'aaaaaaaaaa',
    'aAaAaAaAaA',
    '啊啊啊啊啊啊啊啊啊啊',
    'a a a a a a',
    '           ',
    '１1１1１1１1１1',
  ])('refuses %j, one and the same character', (text) => {
    expect(fault(text)).toBe('passphraseOneCharacter');
  });

  it.each([
    '1234567890',
    '0123456789',
    '9876543210',
    '12345678901234567890',
    '12345 67890',
    '１２３４５６７８９０',
    'abcdefghij',
    'JIHGFEDCBA',
    'qwertyuiop',
    'qwertyuiopasdf',
    'poiuytrewq',
    "asdfghjkl;'",
    '1qaz2wsx3edc',
    '!@#$%^&*()',
    '一二三四五六七八九十',
    '甲乙丙丁戊己庚辛壬癸',
  ])('refuses %j, a plain run', (text) => {
    expect(fault(text)).toBe('passphraseRun');
  });

  it.each([
    '邯郸市数字化转型促进中心',
    '张三丰张三丰张三丰张三丰',
    'zhang-sanfeng',
    'ZHANGSANFENG张三丰！！',
    '张三丰@邯郸市数字化转型促进中心',
  ])('refuses %j, made of the context alone', (text) => {
    expect(fault(text)).toBe('passphraseContext');
  });

  it('has nothing against punctuation alone, nor against empty context words', () => {
    expect(checkPassphrase('!?.,;:-+*/=', ['', ' ', '!']).ok).toBe(true);
  });

  it('refuses any run of the alphabet or the digits, in both directions', () => {
    const row = fc.constantFrom('abcdefghijklmnopqrstuvwxyz', '1234567890');
    fc.assert(
      fc.property(
        row,
        fc.nat(25),
        fc.integer({ min: 10, max: 40 }),
        fc.boolean(),
        (row, from, length, back) => {
          const start = from % row.length;
          const run = row.repeat(6).slice(start, start + length);
          expect(fault(back ? [...run].toReversed().join('') : run)).toBe('passphraseRun');
        },
      ),
    );
  });

  it('refuses any sequence of context words, however they are set apart', () => {
    const sequence = fc.array(fc.constantFrom(...context), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(sequence, fc.constantFrom('', ' ', '-', '。'), (words, between) => {
        expect(fault(words.join(between))).toBe('passphraseContext');
        expect(fault(`${words.join(between)}锅`)).toBeNull();
      }),
    );
  });

  it('judges by the normal form and gives it back', () => {
    expect(checkPassphrase('ｃｏｒｒｅｃｔ　ｈｏｒｓｅ', [])).toEqual({ ok: true, value: 'correct horse' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const checked = checkPassphrase(text, context);
        expect(checkPassphrase(normalisePassphrase(text), context)).toEqual(checked);
        if (checked.ok) expect(checked.value).toBe(normalisePassphrase(text));
        else expect(checked.message).toMatch(/^口令.+请.+。$/);
      }),
    );
  });

  it('never takes fewer characters than the least, nor more than the most', () => {
    const { least, most } = passphraseLength;
    fc.assert(
      fc.property(fc.array(fc.constantFrom('山', 'k', '7', '🚜'), { maxLength: 230 }), (characters) => {
        const { length } = characters;
        const code = fault(characters.join(''));
        expect(code === 'passphraseTooShort').toBe(length < least);
        expect(code === 'passphraseTooLong').toBe(length > most);
      }),
    );
  });
});
