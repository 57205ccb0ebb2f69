import { success, type Result } from '#shared/model/result.ts';
import { parseTemplate } from '#shared/report/template/parseTemplate.ts';
import { standardTemplate, type ReportTemplate } from '#shared/report/template/template.ts';
import { readTextFile } from './readTextFile.ts';

const templateFile = { name: '模板文件', mebibytes: 16, remedy: '请在报告模板里换用小一些的标志后重新导出' };

/** The template that the command line names; null: the standard one. The fault is one sentence. */
export async function readTemplate(path: string | null): Promise<Result<ReportTemplate>> {
  if (path === null) return success(standardTemplate);
  const text = await readTextFile(path, templateFile);
  return text.ok ? parseTemplate(text.value) : text;
}
