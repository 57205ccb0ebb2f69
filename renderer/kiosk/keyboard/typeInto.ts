/** What visitors write into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

const lineTypes: readonly string[] = ['text', 'tel', 'search', 'url', 'password'];

/** Whether something is a field that text can be written into now. */
export function isTextField(target: unknown): target is TextField {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly && !target.disabled;
  if (!(target instanceof HTMLInputElement)) return false;
  return lineTypes.includes(target.type) && !target.readOnly && !target.disabled;
}

/** Writes a text where the caret is, in place of what is selected. */
export function typeText(field: TextField, text: string): void {
  const [start, end] = selectionOf(field);
  replace(field, start, end, text);
}

/** Takes away what is selected, else the character before the caret. */
export function deleteBefore(field: TextField): void {
  const [start, end] = selectionOf(field);
  if (start < end) return replace(field, start, end, '');
  const before = Array.from(field.value.slice(0, start)).at(-1);
  if (before !== undefined) replace(field, start - before.length, start, '');
}

function selectionOf({ value, selectionStart, selectionEnd }: TextField): readonly [number, number] {
  const start = selectionStart ?? value.length;
  return [start, Math.max(start, selectionEnd ?? start)];
}

/** As a key does it: React watches the property of the element, so the one of its kind is set, and the event tells. */
function replace(field: TextField, start: number, end: number, text: string): void {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  const value = `${field.value.slice(0, start)}${text}${field.value.slice(end)}`;
  const caret = start + text.length;
  Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  // Only what is typed on real keys is brought into sight by itself.
  if (caret < value.length) return;
  field.scrollLeft = field.scrollWidth;
  field.scrollTop = field.scrollHeight;
}
