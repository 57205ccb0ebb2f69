import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRule, fills, placeholders, readRule } from './namingRule.ts';

describe('a naming rule', () => {
  it('is text and placeholders', () => {
    expect(readRule('第一批_{企业}-{日期}')).toEqual({
      ok: true,
      value: ['第一批_', { fill: '企业' }, '-', { fill: '日期' }],
    });
  });

  it.each([
    ['', 'ruleEmpty'],
    ['   ', 'ruleEmpty'],
    ['{名称}', 'ruleUnknown'],
    ['{}', 'ruleUnknown'],
    ['{企业', 'ruleBraces'],
    ['企业}', 'ruleBraces'],
    ['{{企业}}', 'ruleBraces'],
    ['{县区}/{企业}', 'ruleCharacters'],
    ['{企业}?', 'ruleCharacters'],
    ['字'.repeat(121), 'ruleTooLong'],
  ])('%s is refused: %s', (text, code) => {
    expect(readRule(text)).toMatchObject({ ok: false, code });
  });

  it('names what can be used when a placeholder is unknown', () => {
    const refused = readRule('{公司}');
    expect(refused.ok ? '' : refused.message).toContain('{企业}{统一社会信用代码}');
  });

  it('knows every placeholder, and the usual rule tells documents apart', () => {
    for (const placeholder of placeholders) {
      const rule = readRule(`{${placeholder}}`);
      expect(rule.ok && fills(rule.value, placeholder)).toBe(true);
    }
    const usual = readRule(defaultRule);
    expect(usual.ok && fills(usual.value, '文档')).toBe(true);
  });

  it('takes or refuses any text, and loses nothing of what it takes', () => {
    const part = fc.oneof(
      fc.constantFrom(...placeholders.map((name) => `{${name}}`)),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const rule = readRule(text);
        if (!rule.ok) return;
        const again = rule.value.map((each) => (typeof each === 'string' ? each : `{${each.fill}}`));
        expect(again.join('')).toBe(text.trim());
      }),
    );
  });
});
