import { success, type Result } from '../../model/result.ts';
import { checkFields, templateRefused } from './checkFields.ts';
import { readStyles } from './styles/readStyles.ts';
import { stylesText } from './styles/stylesText.ts';
import type { ReportTemplate } from './template.ts';
import { templateLimits } from './templateSchema.ts';

/**
 * Reads the text of a `.tdtemplate` file. The first fault is told in one Chinese sentence with its path; what passes
 * prints without further checks.
 */
export function parseTemplate(text: string): Result<ReportTemplate, 'templateInvalid'> {
  if (text.length > templateLimits.file) {
    return templateRefused({ path: '', text: '文件超过 2 MB，不像是报告模板' });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return templateRefused({ path: '', text: '文件内容不是完整的 JSON' });
  }
  return checkTemplate(json);
}

/** The same for a template that is already decoded. */
export function checkTemplate(json: unknown): Result<ReportTemplate, 'templateInvalid'> {
  const checked = checkFields(json);
  if (!checked.ok || checked.value.styles === null) return checked;
  const read = readStyles(checked.value.styles);
  if (!read.ok) return templateRefused({ path: 'styles', text: '样式不是 Word 的样式部件' });
  return success({ ...checked.value, styles: stylesText(read.value) });
}
