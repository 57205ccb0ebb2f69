import { failure, success, type Failure, type Result } from '../../model/result.ts';
import { firstFault, type Fault } from '../../model/schemaFault.ts';
import type { ReportTemplate } from './template.ts';
import { templateSchema } from './templateSchema.ts';

/**
 * Checks a decoded template but for the text of its styles, which the renderer leaves aside where it cannot be read:
 * enough for rows, and without the parser of XML, which the first screen must not wait for. `parseTemplate.ts` checks all.
 */
export function checkFields(json: unknown): Result<ReportTemplate, 'templateInvalid'> {
  const parsed = templateSchema.safeParse(json, { reportInput: true });
  return parsed.success ? success(parsed.data) : templateRefused(firstFault(parsed.error));
}

/** The one sentence with which a template is refused. */
export function templateRefused({ path, text }: Fault): Failure<'templateInvalid'> {
  const place = path === '' ? '' : `（位置：${path}）`;
  return failure(
    'templateInvalid',
    `报告模板有误：${text}${place}，本机的模板没有变化，请更换正确的模板文件。`,
    path,
  );
}
