import type { BrandInks } from './theme.ts';

/** The one list of bullets; numbered lists follow, one for each, so that every list starts at one. */
export const bulletNumbering = 1;

/** The numbering part of a package with `orderedLists` numbered lists, whose numbers are 2, 3, … */
export function numberingPart(orderedLists: number, brand: BrandInks): string {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const instances = Array.from(
    { length: orderedLists },
    (_, index) =>
      `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering ${namespace}>${abstract(1, 'bullet', '•', brand)}${abstract(2, 'decimal', '%1.', brand)}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${instances.join('')}</w:numbering>`;
}

function abstract(id: number, format: string, text: string, brand: BrandInks): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:color w:val="${brand.main}"/></w:rPr></w:lvl></w:abstractNum>`;
}
