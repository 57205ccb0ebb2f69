import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './inputNumber.ts';

describe('readNumber', () => {
  it.each([
    ['13', '13'],
    [' 13 ', '13'],
    ['　１２，０００　', '12000'],
    ['12，000.5', '12000.5'],
    ['1,234,567', '1234567'],
    ['９８。５', '98.5'],
    ['.5', '0.5'],
    ['007', '7'],
    ['98.50', '98.5'],
  ])('reads %j as %s', (text, value) => {
    const typed = readNumber(text, '台');
    expect(typed.state === 'number' ? typed.value.toFixed() : typed.state).toBe(value);
  });

  it('drops a percent sign where the unit is percent, and only there', () => {
    expect(readNumber('98.5%', '%').state).toBe('number');
    expect(readNumber('98.5％', '%').state).toBe('number');
    expect(readNumber('98.5%', '台').state).toBe('nonsense');
  });

  it.each(['13.', '.', '1,', '1,2', '12,00', '1,000,'])('waits for the rest of %j', (text) => {
    expect(readNumber(text, '台').state).toBe('partial');
  });

  it.each(['', '  ', '　'])('finds nothing in %j', (text) => {
    expect(readNumber(text, '台').state).toBe('empty');
  });

  it.each(['-5', '－５', '-', '−0.5'])('tells that %j is negative', (text) => {
    expect(readNumber(text, '台').state).toBe('negative');
  });

  it.each([
    'abc',
    '1 2',
    '1,2345',
    '1.2.3',
    '1e5',
    '十二',
    '+5',
    '--5',
    '12,00,000',
    '9'.repeat(40),
    'Infinity',
    '0x10',
  ])('refuses %j', (text) => {
    expect(readNumber(text, '台').state).toBe('nonsense');
  });

  it('never throws, and every beginning of a plain number stays welcome', () => {
    fc.assert(fc.property(fc.string(), (text) => void readNumber(text, '%')));
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(99), (whole, rest) => {
        const text = `${whole}.${rest}`;
        for (let length = 0; length <= text.length; length += 1) {
          expect(['empty', 'partial', 'number']).toContain(readNumber(text.slice(0, length), '万元').state);
        }
      }),
    );
  });
});
