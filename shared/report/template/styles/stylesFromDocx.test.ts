import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officeDocx, officeStyles, stylesPart, themedDefaults } from '#tests/fixtures/officeDocx.ts';
import { styleLabels } from './officeStyle.ts';
import { readStyles } from './readStyles.ts';
import { largestDocx, stylesFromDocx } from './stylesFromDocx.ts';
import { stylesText } from './stylesText.ts';

function textOf(bytes: Uint8Array): string {
  const text = stylesFromDocx(bytes);
  if (!text.ok) throw new Error(text.message);
  return text.value;
}

function styleOf(text: string, name: string): string {
  const found = text.match(/<w:style .*?<\/w:style>/gs) ?? [];
  return found.find((style) => style.includes(`<w:name w:val="${name}"/>`)) ?? '';
}

describe('an office’s .docx', () => {
  const text = textOf(officeDocx());

  test('gives the styles that the report has too, found by their names', () => {
    const read = readStyles(text);
    expect(read.ok && styleLabels(read.value)).toEqual(['正文', '标题 1', '标题 2', '题注', '提示文字']);
  });

  test('gives each style with all that it inherits, so that no other style of the file is needed', () => {
    expect(styleOf(text, 'heading 1')).toBe(
      '<w:style w:type="paragraph" w:styleId="Office2"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:widowControl w:val="0"/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="B22222"/></w:pBdr><w:spacing w:before="340" w:after="330" w:line="578" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:rPr><w:rFonts w:ascii="方正小标宋简体" w:hAnsi="等线" w:eastAsia="方正小标宋简体"/><w:b/><w:bCs/><w:color w:val="B22222"/><w:kern w:val="44"/><w:sz w:val="40"/><w:szCs w:val="44"/></w:rPr></w:style>',
    );
    expect(text).not.toContain('basedOn');
  });

  test('has the faces of its theme under their names; what it does not say is left to ours', () => {
    expect(styleOf(text, 'heading 2')).toContain(
      '<w:rFonts w:ascii="等线 Light" w:hAnsi="等线 Light" w:eastAsia="等线 Light"/>',
    );
    const bare = textOf(officeDocx(officeStyles, null));
    expect(styleOf(bare, 'Normal')).not.toContain('rFonts');
    expect(bare).not.toMatch(/[tT]heme/);
  });

  test('leaves its numbering, its extensions and its words behind', () => {
    expect(text).not.toMatch(/numPr|numId|w14|rsid|lang|本单位内部资料|字符/);
  });

  test('written again and read again is the same', () => {
    const read = readStyles(text);
    expect(read.ok && stylesText(read.value)).toBe(text);
  });

  test('with styles based on one another in a circle is read all the same', () => {
    const circle = stylesPart(
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="2"/><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:rPr><w:i/></w:rPr></w:style>',
    );
    expect(styleOf(textOf(officeDocx(circle)), 'heading 1')).toContain('<w:b/><w:i/>');
  });

  test('with values that no page can bear, or that break the schema, loses just these', () => {
    const odd = stylesPart(
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:spacing w:before="999999" w:line="12pt" w:after="100"/><w:ind w:start="200"/><w:jc w:val="start"/></w:pPr><w:rPr><w:rFonts w:eastAsia="&lt;宋体&quot;"/><w:b w:val="maybe"/><w:color w:val="red"/><w:sz w:val="3000"/></w:rPr></w:style>',
      themedDefaults,
    );
    expect(styleOf(textOf(officeDocx(odd, null)), 'heading 1')).toBe(
      '<w:style w:type="paragraph" w:styleId="Office1"><w:name w:val="heading 1"/><w:pPr><w:spacing w:after="100"/><w:ind w:left="200"/><w:jc w:val="left"/></w:pPr><w:rPr><w:rFonts w:eastAsia="&lt;宋体&quot;"/><w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="24"/></w:rPr></w:style>',
    );
  });
});

describe('what is refused', () => {
  const codeOf = (bytes: Uint8Array) => {
    const read = stylesFromDocx(bytes);
    return read.ok ? 'taken' : read.code;
  };

  test('files that are no .docx, with a sentence that says what to do', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => codeOf(bytes) === 'notWord'));
    expect(codeOf(zipSync({ 'a.txt': strToU8('甲') }))).toBe('notWord');
    expect(codeOf(new Uint8Array(largestDocx + 1))).toBe('notWord');
    const refused = stylesFromDocx(strToU8('不是压缩文件'));
    expect(!refused.ok && refused.message).toBe(
      '文件不是 .docx 文档，或者有打开密码、已经损坏，不能用作样式来源，模板没有变化，请选择在 Word 或 WPS 中另存的、没有密码的 .docx 文件。',
    );
  });

  test('damaged files never throw', () => {
    const whole = officeDocx();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        return ['taken', 'notWord', 'noStyles'].includes(codeOf(damaged));
      }),
    );
    fc.assert(fc.property(fc.nat(whole.length), (length) => codeOf(whole.slice(0, length)) !== undefined));
  });

  test('a part that unpacks to more than any styles part holds', () => {
    const bomb = officeDocx(stylesPart(' '.repeat(5 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(50_000);
    expect(codeOf(bomb)).toBe('notWord');
    // One that lies about its size gives no more than it says.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 2 * 1024 * 1024)
        view.setUint32(at + 24, 1000, true);
    }
    expect(codeOf(lying)).not.toBe('taken');
  });

  test('entities, document types, and XML without end', () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>${officeStyles.replace(/^<\?.*?\?>\s*/, '')}`;
    expect(codeOf(officeDocx(bomb))).toBe('noStyles');
    expect(codeOf(officeDocx(officeStyles.slice(0, -20)))).toBe('noStyles');
    expect(codeOf(officeDocx(stylesPart('<w:b>'.repeat(100_000))))).toBe('noStyles');
    expect(codeOf(officeDocx(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`))).toBe('noStyles');
    expect(codeOf(officeDocx(null))).toBe('noStyles');
    expect(codeOf(officeDocx(stylesPart('')))).toBe('noStyles');
  });
});
