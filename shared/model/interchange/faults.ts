import { failure, type Failure } from '../result.ts';

/** Every way in which a file is refused. */
export type InterchangeFault =
  | 'tooLarge'
  | 'notJson'
  | 'truncated'
  | 'wrongFormat'
  | 'newerFormat'
  | 'invalid'
  | 'duplicateEnterprise'
  | 'duplicateSession'
  | 'unknownEnterprise'
  | 'unknownPack'
  | 'unknownQuestion'
  | 'unknownOption'
  | 'duplicateOption'
  | 'exclusiveOption'
  | 'wrongAnswer'
  | 'unknownScene'
  | 'badInputs';

/** One sentence: what is wrong, where, that nothing was imported, what to do. `text` is a clause without full stop. */
export function refuse<Code extends InterchangeFault>(code: Code, path: string, text: string): Failure<Code> {
  const place = path === '' ? '' : `（位置：${path}）`;
  return failure(code, `导入失败：${text}${place}；未导入任何内容，请改正文件后重试。`, path);
}
