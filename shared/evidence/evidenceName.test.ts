import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceMediaTypes } from '../model/evidence.ts';
import { evidenceName } from './evidenceName.ts';
import { mediaTypes, sizeInWords } from './mediaTypes.ts';

describe('the name of evidence', () => {
  it('is the file’s own, without folder and hidden signs', () => {
    expect(evidenceName('C:\\照片\\车间 一.jpg', 'image/jpeg')).toBe('车间 一.jpg');
    expect(evidenceName('/tmp/合同.PDF', 'application/pdf')).toBe('合同.pdf');
    expect(evidenceName('合同\u202Efdp.jpg', 'image/jpeg')).toBe('合同fdp.jpg');
    expect(evidenceName('a\u0000b\n\tc?.png', 'image/png')).toBe('a b c.png');
    expect(evidenceName('..', 'application/pdf')).toBe('佐证材料.pdf');
    expect(evidenceName('.jpg', 'image/jpeg')).toBe('佐证材料.jpg');
  });

  it('always fits its content, has one line, is short enough, and stays what it is', () => {
    const anyType = fc.constantFrom(...evidenceMediaTypes);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), anyType, (given, mediaType) => {
        const name = evidenceName(given, mediaType);
        expect(mediaTypes[mediaType].extensions).toContain(name.slice(name.lastIndexOf('.') + 1));
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202a-\u202e]/);
        expect(Array.from(name).length).toBeLessThanOrEqual(126);
        expect(evidenceName(name, mediaType)).toBe(name);
      }),
    );
  });
});

describe('a size in words', () => {
  it('is whole kilobytes, or megabytes with one decimal', () => {
    expect([1, 1024, 870_000, 1_048_576, 50 * 1024 * 1024].map(sizeInWords)).toEqual([
      '1 KB',
      '1 KB',
      '850 KB',
      '1.0 MB',
      '50.0 MB',
    ]);
  });
});
