import { coveredDocuments, isLegible, templateLimits } from '#shared/report/template/templateSchema.ts';
import type { CoveredDocument, CoverWords, ReportTemplate } from '#shared/report/template/template.ts';
import { templateText } from '#shared/report/template/templateText.ts';

/** A new template that begins as another one, under a name of its own. */
export function copyOf(template: ReportTemplate, id: string, taken: readonly string[]): ReportTemplate {
  return { ...template, id, name: freeName(`${template.name} 副本`, taken) };
}

/** The name, or the same with a number where it is taken; never longer than names may be. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.trim()));
  const numbered = (number: number) => {
    const ending = number === 1 ? '' : `（${number}）`;
    return `${name.trim().slice(0, templateLimits.name - ending.length)}${ending}`;
  };
  let number = 1;
  while (used.has(numbered(number))) number += 1;
  return numbered(number);
}

/** A draft as it is stored: without blank lines, blank words and blanks at the ends. */
export function settledDraft(draft: ReportTemplate): ReportTemplate {
  return {
    ...draft,
    name: draft.name.trim(),
    centre: draft.centre.trim(),
    brand: draft.brand.trim().toUpperCase(),
    coverLines: draft.coverLines.map((line) => line.trim()).filter((line) => line !== ''),
    coverWords: settledWords(draft.coverWords),
  };
}

function settledWords(coverWords: ReportTemplate['coverWords']): ReportTemplate['coverWords'] {
  const kept = coveredDocuments.flatMap((kind): readonly (readonly [CoveredDocument, CoverWords])[] => {
    const { title = '', subtitle = '' } = coverWords[kind] ?? {};
    const words = { title: title.trim(), subtitle: subtitle.trim() };
    return words.title === '' && words.subtitle === '' ? [] : [[kind, words]];
  });
  return Object.fromEntries(kept);
}

/** Whether a draft would change what is stored; one that was never stored would. */
export function isChanged(draft: ReportTemplate, stored: ReportTemplate | undefined): boolean {
  return stored === undefined || templateText(settledDraft(draft)) !== templateText(stored);
}

export type DraftField = 'name' | 'centre' | 'brand' | 'alternativeText';

/** What is wrong with a field, in words; undefined where nothing is. */
export function draftFault(draft: ReportTemplate, field: DraftField): string | undefined {
  switch (field) {
    case 'name':
      return draft.name.trim() === '' ? '请填写模板名称。' : undefined;
    case 'centre':
      return draft.centre.trim() === '' ? '请填写中心名称，它印在封面、页眉和签字处。' : undefined;
    case 'brand':
      if (!isColour(draft.brand)) return '请写成 # 加六位十六进制数，如 #0F5E9C。';
      return isLegible(draft.brand.trim()) ? undefined : '颜色太浅，印在白纸上看不清，请换深一些的颜色。';
    case 'alternativeText':
      return draft.logo !== null && draft.logo.alternativeText.trim() === ''
        ? '请写一句标识的说明，供读屏软件朗读。'
        : undefined;
  }
}

/** Whether a text is a colour, sRGB hex with #. */
export function isColour(text: string): boolean {
  return /^#[0-9A-Fa-f]{6}$/.test(text.trim());
}
