import { recordAction } from '#data/commands/recordAction.ts';
import type { DeskDatabase } from '#data/database.ts';
import { host } from '#host';
import type { CallResult } from '#shared/ipc/contract.ts';
import { failure, success, type Result } from '#shared/model/result.ts';
import { parseTemplate } from '#shared/report/template/parseTemplate.ts';
import { stylesFromDocx } from '#shared/report/template/styles/stylesFromDocx.ts';
import type { ReportTemplate } from '#shared/report/template/template.ts';
import { templateEnding, templateText } from '#shared/report/template/templateText.ts';

type OpenCode = 'cancelled' | 'tooLarge' | 'readFailed';

/** A template as it was read from a file of this name. */
export type OpenedTemplate = { readonly file: string; readonly template: ReportTemplate };

/** Asks for a template's file and reads it; nothing is stored yet. */
export async function openTemplate(): Promise<Result<OpenedTemplate, OpenCode | 'templateInvalid'>> {
  const opened = await host.openForTemplate({ source: 'template' });
  if (!opened.ok) return opened;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(opened.bytes);
  } catch {
    return failure(
      'templateInvalid',
      `“${opened.name}”不是 UTF-8 编码的文本，本机的模板没有变化，请选择由本软件导出的 .tdtemplate 文件。`,
    );
  }
  const parsed = parseTemplate(text);
  return parsed.ok ? success({ file: opened.name, template: parsed.value }) : parsed;
}

/** Asks for a .docx and gives its styles as a template keeps them. */
export async function openWordStyles(): Promise<Result<string, OpenCode | 'notWord' | 'noStyles'>> {
  const opened = await host.openForTemplate({ source: 'wordStyles' });
  return opened.ok ? stylesFromDocx(opened.bytes) : opened;
}

/** Asks where to and writes a template's file. */
export async function exportTemplate(
  database: DeskDatabase,
  template: ReportTemplate,
): Promise<CallResult<'saveFile'>> {
  const saved = await host.saveFile({
    kind: 'template',
    suggestedName: `${template.name}${templateEnding}`,
    bytes: new TextEncoder().encode(templateText(template)),
  });
  if (saved.ok) {
    void recordAction(database, 'template.export', { template: template.name, file: saved.path });
  }
  return saved;
}
