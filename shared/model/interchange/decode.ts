import { success, type Result } from '../result.ts';
import { refuse } from './faults.ts';
import { findJsonFault } from './jsonFault.ts';

/** Longest text taken for an interchange file, in characters: some 20,000 sessions. */
export const interchangeLimit = 100_000_000;

/** The file's text as JSON, or where it stops being JSON; a file that was cut off is told apart. */
export function decodeInterchange(text: string): Result<unknown, 'tooLarge' | 'notJson' | 'truncated'> {
  if (text.length > interchangeLimit) {
    return refuse(
      'tooLarge',
      '',
      `文件有 ${text.length} 个字符，超过上限 ${interchangeLimit} 个，请分批导出后再导入`,
    );
  }
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return refuse('truncated', '', '文件是空的');
  try {
    return success(JSON.parse(json));
  } catch {
    const fault = findJsonFault(json);
    const place = fault === null ? '' : `第 ${fault.line} 行第 ${fault.column} 列`;
    return fault?.truncated === true
      ? refuse('truncated', '', `文件不完整，在${place}处中断，请重新复制或导出整个文件`)
      : refuse('notJson', '', `文件不是有效的 JSON，错误在${place}`);
  }
}
