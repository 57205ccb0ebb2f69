import { vi } from 'vitest';

/** A button by its text; throws where there is none. */
export function button(within: ParentNode, name: string): HTMLButtonElement {
  const found = [...within.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

/** A button by its text, once it is there. */
export function clickable(within: ParentNode, name: string): Promise<HTMLButtonElement> {
  return vi.waitFor(() => button(within, name));
}

/** Types as a person does, so that React hears of it. */
export function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A text field by the beginning of its name. */
export function field(within: ParentNode, label: string): HTMLInputElement {
  const found = within.querySelector<HTMLInputElement>(`input[aria-label^="${label}"]`);
  if (found === null) throw new Error(`no field ${label}`);
  return found;
}
