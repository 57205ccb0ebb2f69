import { levelColours, levels } from '#shared/look/levels.ts';
import { colours, fontSizes, radii, spaces } from '#shared/look/tokens.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Publishes the tokens as CSS variables (`--ink`, `--space-3`, `--font-2`, `--level-2-fill` …) on an element. */
export function applyTokens(element: HTMLElement): void {
  const set = (name: string, value: string) => element.style.setProperty(`--${name}`, value);
  for (const [name, value] of Object.entries(colours)) set(kebab(name), value);
  fontSizes.forEach((size, index) => set(`font-${index + 1}`, `${size}px`));
  spaces.forEach((size, index) => set(`space-${index + 1}`, `${size}px`));
  for (const [name, value] of Object.entries(radii)) set(`radius-${name}`, `${value}px`);
  for (const level of levels) {
    set(`level-${level}-fill`, levelColours[level].fill);
    set(`level-${level}-text`, levelColours[level].text);
  }
}
