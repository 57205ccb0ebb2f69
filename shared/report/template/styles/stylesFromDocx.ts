import { strFromU8, unzipSync } from 'fflate';
import { failure, success, type Failure, type Result } from '../../../model/result.ts';
import { templateLimits } from '../templateSchema.ts';
import { readStyles } from './readStyles.ts';
import { stylesText } from './stylesText.ts';
import { themeFontsOf } from './themeFonts.ts';

/** Largest .docx that is opened, and largest part that is unpacked (bytes). */
export const largestDocx = 20 * 1024 * 1024;
const largestPart = 2 * 1024 * 1024;

const stylesPart = 'word/styles.xml';
const themePart = 'word/theme/theme1.xml';
const documentPart = 'word/document.xml';

/**
 * The styles of an office's own .docx that the report has under the same names, as a template keeps them. Nothing else
 * of the file is taken; of its theme only the names of the faces are read, and nothing of its text.
 */
export function stylesFromDocx(bytes: Uint8Array): Result<string, 'notWord' | 'noStyles'> {
  if (bytes.length > largestDocx) return notWord('文件超过 20 MB');
  let names: readonly string[] = [];
  let tooLarge = false;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names = [...names, name];
        if (name !== stylesPart && name !== themePart) return false;
        tooLarge ||= originalSize > largestPart;
        return originalSize <= largestPart;
      },
    });
  } catch {
    return notWord('文件不是 .docx 文档，或者有打开密码、已经损坏');
  }
  if (tooLarge) return notWord('文件的样式部分大得不正常');
  if (!names.includes(documentPart)) return notWord('文件不是 .docx 文档');
  const [styles, theme] = [parts[stylesPart], parts[themePart]];
  const read = readStyles(styles === undefined ? '' : strFromU8(styles), themeOf(theme));
  if (!read.ok) return read;
  const text = stylesText(read.value);
  return text.length > templateLimits.styles ? notWord('文件的样式部分大得不正常') : success(text);
}

function themeOf(theme: Uint8Array | undefined) {
  return theme === undefined ? {} : themeFontsOf(strFromU8(theme));
}

function notWord(what: string): Failure<'notWord'> {
  return failure(
    'notWord',
    `${what}，不能用作样式来源，模板没有变化，请选择在 Word 或 WPS 中另存的、没有密码的 .docx 文件。`,
  );
}
