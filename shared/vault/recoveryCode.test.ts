import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecoveryCode, recoveryCodeAlphabet, recoveryCodeFrom } from './recoveryCode.ts';

const anyBytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const anyCode = anyBytes.map((bytes) => recoveryCodeFrom(bytes));
const counting = recoveryCodeFrom(Uint8Array.from({ length: 16 }, (_, index) => index * 16 + index));

/** The code with its dashes taken out, changed, and put back in groups as a person copies it. */
function changed(code: string, change: (symbols: string[]) => void): string {
  const symbols = [...code.replaceAll('-', '')];
  change(symbols);
  return symbols.join('').replace(/.{5}(?=.)/g, '$&-');
}

function messageOf(typed: string): string {
  const read = readRecoveryCode(typed);
  return read.ok ? '' : read.message;
}

describe('recoveryCodeFrom', () => {
  it('prints five groups of five and a check symbol', () => {
    expect(counting).toBe('008J4-CT4AN-K7F24-SNAXW-SQFEZ-6');
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$/);
      }),
    );
  });

  it('differs for every 125 bits and ignores only the last three', () => {
    fc.assert(
      fc.property(anyBytes, fc.nat(127), (bytes, bit) => {
        const other = Uint8Array.from(bytes);
        other[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (128 >> (bit & 7));
        expect(recoveryCodeFrom(other) === recoveryCodeFrom(bytes)).toBe(bit >= 125);
      }),
    );
  });

  it('never makes a weak code of too few bytes', () => {
    expect(() => recoveryCodeFrom(new Uint8Array(15))).toThrow(RangeError);
    expect(() => recoveryCodeFrom(new Uint8Array(17))).toThrow(RangeError);
  });
});

describe('readRecoveryCode', () => {
  it('takes every printed code', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(readRecoveryCode(code)).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('forgives case, blanks, kinds of dashes, O for 0, I and L for 1, full-width characters', () => {
    const lookAlike = { '0': ['0', 'O', 'o', '０', 'Ｏ'], '1': ['1', 'I', 'i', 'L', 'l', '１', 'Ｌ'] };
    const wide = (symbol: string) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0);
    const typed = (code: string) =>
      fc
        .tuple(
          ...[...code].map((symbol) => {
            if (symbol === '-') return fc.constantFrom('-', '', ' ', '—', '－', ' – ', '\u3000', '\n');
            if (symbol === '0' || symbol === '1') return fc.constantFrom(...lookAlike[symbol]);
            return fc.constantFrom(symbol, symbol.toLowerCase(), wide(symbol), `\u200B${symbol}`);
          }),
        )
        .map((parts) => parts.join(''));
    const pair = anyCode.chain((code) => fc.tuple(fc.constant(code), typed(code)));
    fc.assert(
      fc.property(pair, ([code, text]) => {
        expect(readRecoveryCode(` ${text} `)).toEqual({ ok: true, value: code });
      }),
    );
  });

  it('finds every single wrong symbol', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(25), fc.constantFrom(...recoveryCodeAlphabet), (code, place, symbol) => {
        const wrong = changed(code, (symbols) => (symbols[place] = symbol));
        fc.pre(wrong !== code);
        expect(readRecoveryCode(wrong)).toMatchObject({ code: 'recoveryCodeCheck' });
      }),
    );
  });

  it('finds every swap of two symbols, next to each other or not, the check symbol too', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(25), fc.oneof(fc.constant(1), fc.nat(25)), (code, one, distance) => {
        const other = (one + distance) % 26;
        const wrong = changed(code, (symbols) => {
          [symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
        });
        fc.pre(wrong !== code);
        expect(readRecoveryCode(wrong)).toMatchObject({ code: 'recoveryCodeCheck' });
      }),
    );
  });

  it('says which group has the wrong length', () => {
    expect(messageOf(counting.replace('CT4AN', 'CT4N'))).toContain('第 2 组应为 5 个字符，现有 4 个');
    expect(messageOf(counting.replace('CT4AN', 'CT44AN'))).toContain('第 2 组应为 5 个字符，现有 6 个');
    expect(messageOf(counting.slice(0, -2))).toContain('第 6 组应为 1 个字符，现有 0 个');
    expect(messageOf(`${counting}-5`)).toContain('多出第 7 组');
    expect(messageOf(counting.replaceAll('-', '').slice(1))).toContain('应为 26 个字符，现有 25 个');
    expect(messageOf(' \n')).toContain('尚未输入');
    expect(messageOf('A'.repeat(1_000_000))).toContain('太长');
  });

  it('says which group is short or long wherever a symbol is missing or doubled', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(5), fc.boolean(), (code, place, doubled) => {
        const groups = code.split('-');
        const group = groups[place] ?? '';
        groups[place] = doubled ? group + group.slice(-1) : group.slice(1);
        const read = readRecoveryCode(groups.join('-'));
        expect(read).toMatchObject({
          code: 'recoveryCodeLength',
          message: expect.stringContaining(`第 ${place + 1} 组应为`) as string,
        });
      }),
    );
  });

  it('says where a symbol is that no code has, without repeating it', () => {
    expect(messageOf(counting.replace('CT4AN', 'CTUAN'))).toContain('第 2 组第 3 个字符');
    expect(messageOf(counting.replaceAll('-', '').replace('CT4AN', 'CT电AN'))).toContain(
      '第 2 组第 3 个字符',
    );
    expect(messageOf(counting.replace('CT4AN', 'CT电AN'))).not.toContain('电');
  });

  it('reads any text without an error', () => {
    const unit = fc.nat(0xffff).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const read = readRecoveryCode(text);
        if (!read.ok) expect(read.message).toMatch(/^恢复码.+。$/);
      }),
    );
  });
});
