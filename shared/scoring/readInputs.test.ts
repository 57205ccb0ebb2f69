import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedInstrument } from '#tests/fixtures/packs.ts';
import type { InputReading } from './assessment.ts';
import { readInputs } from './readInputs.ts';

const pack = shippedInstrument();

function read(id: string, inputs: Readonly<Record<string, string>>): InputReading {
  const question = pack.questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`no question ${id}`);
  return readInputs(question, inputs);
}

function optionOf(reading: InputReading): string {
  return reading.state === 'read' ? reading.option : reading.state;
}

function explanationOf(reading: InputReading): string {
  return reading.state === 'read' ? reading.explanation : reading.state;
}

function messageOf(reading: InputReading): string {
  return reading.state === 'refused' ? `${reading.code} ${reading.message}` : reading.state;
}

describe('a ratio', () => {
  it('explains how the option follows', () => {
    const reading = read('digitalRate', { total: '40', digital: '13' });
    expect(reading).toEqual({
      state: 'read',
      option: 'b2',
      explanation: '13 ÷ 40 × 100% = 32.5%，属于“高于20%，至多40%”',
    });
    expect(explanationOf(read('digitalRate', { total: '3', digital: '1' }))).toContain('≈ 33.33%');
  });

  it.each([
    ['10', '1', 'b0'],
    ['1000000', '100000', 'b0'],
    ['1000000', '100001', 'b1'],
    ['10', '2', 'b1'],
    ['999999999', '200000000', 'b2'],
    ['5', '2', 'b2'],
    ['999999', '400000', 'b3'],
    ['5', '3', 'b3'],
    ['999999', '600000', 'b4'],
    ['7', '7', 'b4'],
    ['7', '0', 'b0'],
    ['３', '1', 'b2'],
    ['１，０００', '６００', 'b3'],
  ])('puts digital %2$s of %1$s into its band', (total, digital, option) => {
    expect(optionOf(read('digitalRate', { total, digital }))).toBe(option);
  });

  it('shows as many places as tell the band', () => {
    expect(explanationOf(read('digitalRate', { total: '3000000', digital: '300001' }))).toContain(
      '≈ 10.00003%',
    );
  });

  it('is closed above at every border, exactly, for any whole', () => {
    const borders = [10, 20, 40, 60, 100];
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 2, 3, 4),
        fc.integer({ min: 1, max: 10_000_000 }),
        (index, hundredth) => {
          const total = hundredth * 100;
          const digital = hundredth * (borders[index] ?? 0);
          expect(optionOf(read('digitalRate', { total: `${total}`, digital: `${digital}` }))).toBe(
            `b${index}`,
          );
          if (index === 4) return;
          expect(optionOf(read('digitalRate', { total: `${total}`, digital: `${digital + 1}` }))).toBe(
            `b${index + 1}`,
          );
        },
      ),
    );
  });

  it('takes decimals of 万元 exactly', () => {
    expect(optionOf(read('funding', { investment: '0.1', revenue: '1' }))).toBe('b0');
    expect(optionOf(read('funding', { investment: '0.3', revenue: '1.5' }))).toBe('b1');
    expect(optionOf(read('funding', { investment: '0.30000000001', revenue: '1.5' }))).toBe('b2');
  });
});

describe('a trend', () => {
  it('compares two plain numbers', () => {
    expect(read('passRate', { passLast: '98.50', passBefore: '98.5%' })).toMatchObject({ option: 'flat' });
    expect(explanationOf(read('passRate', { passLast: '98.6', passBefore: '98.5' }))).toBe(
      '98.6，高于 98.5，属于“上升”',
    );
  });

  it('compares quotients by cross-multiplication: thirds are equal to sixths', () => {
    const thirds = { costLast: '1', revenueLast: '3', costBefore: '2', revenueBefore: '6' };
    expect(explanationOf(read('costRatio', thirds))).toBe('1 ÷ 3 ≈ 0.3333，等于 2 ÷ 6 ≈ 0.3333，属于“持平”');
    expect(optionOf(read('costRatio', { ...thirds, costLast: '1.0000000001' }))).toBe('up');
    expect(optionOf(read('costRatio', { ...thirds, costLast: '0.9999999999' }))).toBe('down');
  });

  it('agrees with whole-number arithmetic for any figures', () => {
    const figure = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(figure, figure, figure, figure, (costLast, revenueLast, costBefore, revenueBefore) => {
        const left = BigInt(costLast) * BigInt(revenueBefore);
        const right = BigInt(costBefore) * BigInt(revenueLast);
        const inputs = Object.entries({ costLast, revenueLast, costBefore, revenueBefore });
        const reading = read(
          'costRatio',
          Object.fromEntries(inputs.map(([key, value]) => [key, String(value)])),
        );
        expect(optionOf(reading)).toBe(left > right ? 'up' : left < right ? 'down' : 'flat');
      }),
    );
  });
});

describe('what is not there yet', () => {
  it('is empty while nothing is typed', () => {
    expect(read('digitalRate', {})).toEqual({ state: 'empty' });
    expect(read('digitalRate', { total: ' ', digital: '' })).toEqual({ state: 'empty' });
  });

  it('is incomplete while a number is missing or half typed, and names the fields', () => {
    expect(read('digitalRate', { total: '40' })).toEqual({ state: 'incomplete', missing: ['digital'] });
    expect(read('funding', { investment: '13.', revenue: '' })).toEqual({
      state: 'incomplete',
      missing: ['investment', 'revenue'],
    });
  });
});

describe('nonsense', () => {
  it.each([
    [
      'connectedRate',
      { total: '40', connected: '45' },
      'partExceedsWhole 已联网生产设备 45 台多于生产设备总数 40 台，请核对这两个数。',
    ],
    [
      'digitalRate',
      { total: '0', digital: '0' },
      'zeroDivisor 生产设备总数为 0，无法计算比例，请填大于 0 的数。',
    ],
    ['digitalRate', { total: '40', digital: '-3' }, 'negative 数字化生产设备“-3”是负数，请填不小于 0 的数。'],
    ['digitalRate', { total: '40', digital: '1.5' }, 'notWhole 数字化生产设备 1.5 台不是整数，请填整台数。'],
    ['digitalRate', { total: '四十' }, 'notANumber 生产设备总数“四十”不是有效的数字，请只填数字。'],
    [
      'funding',
      { investment: '120', revenue: '100' },
      'percentAbove100 近三年年均数字化投入 120 万元超过近三年年均营业额 100 万元，比例大于 100%，请核对这两个数。',
    ],
    ['passRate', { passLast: '985' }, 'percentAbove100 改造后月均合格率 985% 超过 100%，请核对。'],
    ['revenuePerHead', { headLast: '12.5' }, 'notWhole 上年员工人数 12.5 人不是整数，请填整人数。'],
    [
      'revenuePerHead',
      { headLast: '0', revenueLast: '1', headBefore: '3', revenueBefore: '1' },
      'zeroDivisor 上年员工人数为 0，无法相除，请填大于 0 的数。',
    ],
    ['digitalRate', { machines: '3' }, 'unknownInput 题目“设备数字化”没有名为“machines”的输入项。'],
  ])('in %s %j is refused in words', (id, inputs, message) => {
    expect(messageOf(read(id, inputs as Record<string, string>))).toBe(message);
  });

  it('never throws, whatever is typed', () => {
    const texts = fc.oneof(fc.string(), fc.double().map(String), fc.nat().map(String));
    fc.assert(
      fc.property(
        fc.constantFrom(...pack.questions),
        fc.dictionary(fc.string(), texts),
        texts,
        (question, extra, text) => {
          const inputs = Object.fromEntries((question.inputs ?? []).map((input) => [input.key, text]));
          readInputs(question, inputs);
          readInputs(question, { ...inputs, ...extra });
        },
      ),
    );
  });
});
