import { xmlText } from './xml.ts';

type Face = {
  readonly name: string;
  readonly alternative: string;
  readonly charset: string;
  readonly family: string;
};

/**
 * The faces of the report with what to take in their place. Charset 86 (GB 2312) makes a machine without the face look
 * for another Simplified Chinese one.
 */
const faces: readonly Face[] = [
  { name: '仿宋', alternative: 'FangSong', charset: '86', family: 'modern' },
  { name: '黑体', alternative: 'SimHei', charset: '86', family: 'modern' },
  { name: 'Times New Roman', alternative: 'Liberation Serif', charset: '00', family: 'roman' },
  { name: 'Arial', alternative: 'Liberation Sans', charset: '00', family: 'swiss' },
];

/** The font table part; the faces themselves are not embedded. */
export function fontTablePart(): string {
  const fonts = faces.map(
    ({ name, alternative, charset, family }) =>
      `<w:font w:name="${xmlText(name)}"><w:altName w:val="${xmlText(alternative)}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
