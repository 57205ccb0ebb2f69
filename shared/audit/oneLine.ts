/** Text out of a file that is not to be trusted, fit for a message: on one line, of at most `most` characters. */
export function oneLine(text: string, most: number): string {
  const line = text.replace(/[\s\p{C}]+/gu, ' ');
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
