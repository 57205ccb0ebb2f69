import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passphraseStrength } from './passphraseStrength.ts';

const good = '螺丝刀爱吃早上的豆腐脑';

function strengthAt(guessesLog10: number) {
  return passphraseStrength(good, [], () => ({ guessesLog10 }));
}

describe('passphraseStrength', () => {
  it.each([
    [0, 0, '很弱：很容易被猜出，请改用四个以上互不相关的词。'],
    [5.9, 0, '很弱：很容易被猜出，请改用四个以上互不相关的词。'],
    [6, 1, '弱：几小时就可能被猜出，请再加两个不相关的词。'],
    [8, 2, '一般：几天就可能被猜出，请再加一个不相关的词。'],
    [10, 3, '强：可以使用，再加一个不相关的词会更安全。'],
    [12, 4, '很强：请记牢，并把恢复码收好。'],
    [Number.POSITIVE_INFINITY, 4, '很强：请记牢，并把恢复码收好。'],
    [Number.NaN, 0, '很弱：很容易被猜出，请改用四个以上互不相关的词。'],
  ])('at 10^%f guesses is %i', (guessesLog10, score, hint) => {
    expect(strengthAt(guessesLog10)).toEqual({ score, hint });
  });

  it('never falls as the guesses rise', () => {
    const power = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(power, power, (one, other) => {
        const [fewer, more] = one < other ? [one, other] : [other, one];
        expect(strengthAt(fewer).score).toBeLessThanOrEqual(strengthAt(more).score);
      }),
    );
  });

  it('is very weak, with the reason, for what the rules refuse, whatever the estimate', () => {
    const sure = () => ({ guessesLog10: 40 });
    expect(passphraseStrength('aB3$x9', [], sure)).toEqual({
      score: 0,
      hint: '很弱：口令至少 10 个字符，现有 6 个，请加长。',
    });
    expect(passphraseStrength('张三丰张三丰张三丰张三丰', ['张三丰'], sure).score).toBe(0);
  });

  it('estimates the normal form against normal context words', () => {
    const asked: unknown[] = [];
    passphraseStrength('ｃｏｒｒｅｃｔ　ｈｏｒｓｅ', ['Ｚｈａｎｇ'], (text, contextWords) => {
      asked.push([text, contextWords]);
      return { guessesLog10: 9 };
    });
    expect(asked).toEqual([['correct horse', ['Zhang']]]);
  });
});
