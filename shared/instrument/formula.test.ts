import { describe, expect, it } from 'vitest';
import { formulaInputs, parseFormula } from './formula.ts';

describe('parseFormula', () => {
  it('reads a ratio', () => {
    expect(parseFormula('digital / total × 100%')).toEqual({
      kind: 'ratio',
      part: 'digital',
      whole: 'total',
    });
  });

  it('reads a trend of two quotients', () => {
    expect(parseFormula('costLast / revenueLast 与 costBefore / revenueBefore 比较')).toEqual({
      kind: 'trend',
      now: { over: 'costLast', under: 'revenueLast' },
      before: { over: 'costBefore', under: 'revenueBefore' },
    });
  });

  it('reads a trend of two plain inputs', () => {
    const formula = parseFormula('passLast 与 passBefore 比较');
    expect(formula).toEqual({
      kind: 'trend',
      now: { over: 'passLast', under: null },
      before: { over: 'passBefore', under: null },
    });
    expect(formula === null ? [] : formulaInputs(formula)).toEqual(['passLast', 'passBefore']);
  });

  it.each([
    '',
    'a / b',
    'a * b × 100%',
    'a / b / c × 100%',
    'a / b × 10%',
    'a 与 b',
    '与 b 比较',
    'a + b 与 c 比较',
    'a 与 b 与 c 比较',
    '1 / b × 100%',
  ])('refuses %j', (text) => {
    expect(parseFormula(text)).toBeNull();
  });
});
