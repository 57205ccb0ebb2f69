/** A stretch of a text; `start` is its place in the text. */
export type TextPart = { readonly start: number; readonly text: string; readonly marked: boolean };

/** Cuts a text at the borders of the searched words (already lower-case); the parts joined are the text again. */
export function markedParts(text: string, words: readonly string[]): readonly TextPart[] {
  const folded = text.toLowerCase();
  // A text whose length changes when folded cannot be marked by place; it is shown unmarked.
  if (folded.length !== text.length) return [{ start: 0, text, marked: false }];
  const marked = Array.from(text, () => false);
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      marked.fill(true, at, at + word.length);
    }
  }
  const parts: TextPart[] = [];
  for (let start = 0, end = 0; start < text.length; start = end) {
    while (end < text.length && marked[end] === marked[start]) end += 1;
    parts.push({ start, text: text.slice(start, end), marked: marked[start] === true });
  }
  return parts;
}
