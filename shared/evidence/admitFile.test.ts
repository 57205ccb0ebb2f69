import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeFile, pdfFile } from '#tests/fixtures/documents.ts';
import { evidenceMediaTypes, largestEvidence } from '../model/evidence.ts';
import { admitFile, refuseSize } from './admitFile.ts';
import { recognise } from './recognise.ts';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const webp = new TextEncoder().encode('RIFF\u0001\u0001\u0001\u0001WEBPVP8 ');
const heic = new TextEncoder().encode('\u0000\u0000\u0000\u0018ftypheic');
const oldWord = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function refusal(name: string, bytes: Uint8Array): string {
  const admitted = admitFile(name, bytes);
  return admitted.ok ? `taken as ${admitted.value.name}` : `${admitted.code}: ${admitted.message}`;
}

function taken(name: string, bytes: Uint8Array): string {
  const admitted = admitFile(name, bytes);
  return admitted.ok ? admitted.value.name : admitted.message;
}

describe('a file is taken', () => {
  it('by its content, under its own name', () => {
    expect(taken('车间.jpg', jpeg)).toBe('车间.jpg');
    expect(taken('车间.JPEG', jpeg)).toBe('车间.jpeg');
    expect(taken('截图.png', png)).toBe('截图.png');
    expect(taken('铭牌.webp', webp)).toBe('铭牌.webp');
    expect(taken('合同.pdf', pdfFile())).toBe('合同.pdf');
    expect(taken('制度.docx', officeFile('docx'))).toBe('制度.docx');
    expect(taken('台账.xlsx', officeFile('xlsx'))).toBe('台账.xlsx');
  });

  it('under the right ending where a messenger gave a picture another one, or none', () => {
    expect(taken('mmexport1700.jpg', png)).toBe('mmexport1700.png');
    expect(taken('照片', jpeg)).toBe('照片.jpg');
    expect(taken('2026.11.25', jpeg)).toBe('2026.11.25.jpg');
  });

  it('as a PDF although something stands before its head', () => {
    const late = Uint8Array.from([...new Uint8Array(1000), ...pdfFile()]);
    expect(recognise(late)).toBe('application/pdf');
  });
});

describe('a file is refused in words', () => {
  it('when it is empty or larger than 50 MB, before it is read', () => {
    expect(refuseSize('空.pdf', 0)?.message).toBe('“空.pdf”是空文件，没有添加；请确认文件已经复制完整。');
    expect(refuseSize('大.pdf', largestEvidence)).toBeNull();
    expect(refuseSize('大.pdf', 51 * 1024 * 1024)?.message).toBe(
      '“大.pdf”有 51.0 MB，超过每个文件 50 MB 的上限，没有添加；请压缩或拆分后再添加。',
    );
    expect(refusal('空.jpg', new Uint8Array())).toContain('empty');
  });

  it('when its kind is not one of the six, with what to do where that is known', () => {
    expect(refusal('说明.txt', new TextEncoder().encode('你好'))).toContain(
      'unsupportedKind: “说明.txt”不是可以添加的文件',
    );
    expect(refusal('IMG_1.heic', heic)).toContain('HEIC');
    expect(refusal('旧.doc', oldWord)).toContain('另存为 docx');
    expect(refusal('宏.docm', officeFile('docm'))).toContain('带有宏');
    expect(refusal('打包.zip', officeFile('docx').slice(0, 40))).toContain('unsupportedKind');
  });

  it('when its name says something else than its content', () => {
    expect(refusal('合同.pdf', jpeg)).toBe(
      'disguised: “合同.pdf”的扩展名与内容不符，内容其实是 JPG 图片，没有添加；请核对来源，改对扩展名后再添加。',
    );
    expect(refusal('照片.jpg', pdfFile())).toContain('内容其实是 PDF 文档');
    expect(refusal('发票.exe', pdfFile())).toContain('disguised');
    expect(refusal('台账.xlsx', officeFile('docx'))).toContain('Word 文档');
  });

  it('whatever the bytes are, without ever throwing', () => {
    const heads = [jpeg, png, webp, heic, oldWord, pdfFile(), officeFile('docx').slice(0, 60)];
    const anyBytes = fc
      .tuple(fc.constantFrom(new Uint8Array(), ...heads), fc.uint8Array({ maxLength: 300 }))
      .map(([head, rest]) => Uint8Array.from([...head, ...rest]));
    fc.assert(
      fc.property(fc.string(), anyBytes, (name, bytes) => {
        const admitted = admitFile(name, bytes);
        if (admitted.ok) expect(evidenceMediaTypes).toContain(admitted.value.mediaType);
        else expect(admitted.message).toContain('没有添加');
      }),
    );
  });
});
