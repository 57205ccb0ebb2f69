/**
 * What XML 1.0 cannot hold, even escaped: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF
 * (https://www.w3.org/TR/xml/#charsets). One of them in a pasted note makes Word refuse the whole document.
 */
const illegal =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text without the characters that XML cannot hold; all else stays as it was typed. */
export function plainText(text: string): string {
  return text.replace(illegal, '');
}
