import { replaceableStyles } from '../../docx/styles.ts';
import type { Look } from './properties.ts';

/** A style of the office's that takes the place of the report's style of this name, with all that it inherits. */
export type OfficeStyle = {
  /** As in `replaceableStyles`. */
  readonly name: string;
  readonly type: 'paragraph' | 'character';
  readonly look: Look;
};

const names: ReadonlyMap<string, string> = new Map([
  ...replaceableStyles.map(({ name }) => [plain(name), name] as const),
  // As some programs translate the names of Word's own styles.
  ...replaceableStyles.map(({ name, label }) => [plain(label), name] as const),
]);

/** The report's style of this name, whatever its case and spaces; null where the report has none. */
export function replacedBy(name: string): string | null {
  return names.get(plain(name)) ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\s+/g, '');
}

/** The styles as people know them, in the order of the report's. */
export function styleLabels(styles: readonly OfficeStyle[]): readonly string[] {
  return replaceableStyles
    .filter(({ name }) => styles.some((style) => style.name === name))
    .map(({ label }) => label);
}
