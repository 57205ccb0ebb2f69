import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readResource } from '#tests/fixtures/packs.ts';
import { parsePolicyPack } from '#shared/policy/policyPack.ts';
import { checkUscc, usccAlphabet, usccCheckDigit } from './uscc.ts';

/** A valid code that is often quoted where the check digit is explained. */
const specimen = '91350100M000100Y43';

const anyCode = fc
  .array(fc.constantFrom(...usccAlphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))
  .map((first17) => first17 + (usccCheckDigit(first17) ?? ''));

describe('checkUscc', () => {
  it('takes a valid code', () => {
    expect(checkUscc(specimen)).toEqual({ ok: true, value: specimen });
  });

  it('gives the normal form of lower case, blanks and full-width characters', () => {
    expect(checkUscc(' 9135 0100 m000 100y43\n')).toEqual({ ok: true, value: specimen });
    expect(checkUscc('９１３５０１００Ｍ０００１００Ｙ４３')).toEqual({ ok: true, value: specimen });
  });

  it('says how many characters there are', () => {
    expect(checkUscc('9135')).toMatchObject({
      code: 'usccLength',
      message: expect.stringContaining('现有 4 位') as string,
    });
    expect(checkUscc('')).toMatchObject({
      code: 'usccLength',
      message: expect.stringContaining('未填写') as string,
    });
  });

  it('says which character is wrong', () => {
    const result = checkUscc('9135O100M000100Y43');
    expect(result).toMatchObject({
      code: 'usccCharacter',
      message: expect.stringContaining('第 5 位“O”') as string,
    });
  });

  it('says what the check digit should be', () => {
    const result = checkUscc('91350100M000100Y44');
    expect(result).toMatchObject({
      code: 'usccCheckDigit',
      message: expect.stringContaining('第 18 位应为 3') as string,
    });
  });

  it('takes every code with its check digit and finds every single wrong character', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(17), fc.constantFrom(...usccAlphabet), (code, place, character) => {
        expect(checkUscc(code)).toEqual({ ok: true, value: code });
        if (code[place] === character) return;
        expect(checkUscc(code.slice(0, place) + character + code.slice(place + 1))).toMatchObject({
          code: 'usccCheckDigit',
        });
      }),
    );
  });

  it('follows the alphabet and weights of the policy pack', () => {
    const policy = parsePolicyPack(readResource('policy/handan-2025-2027.json'));
    if (!policy.ok) throw new Error(policy.message);
    const { alphabet, weights, mod } = policy.value.uscc;
    expect(usccAlphabet).toBe(alphabet);
    fc.assert(
      fc.property(anyCode, (code) => {
        const sum = weights.reduce(
          (total, weight, index) => total + weight * alphabet.indexOf(code.charAt(index)),
          0,
        );
        expect((sum + alphabet.indexOf(code.charAt(17))) % mod).toBe(0);
      }),
    );
  });
});
