import type { CSSProperties, ReactNode } from 'react';
import {
  hallColours,
  hallLevelColours,
  hallTouchTarget,
  hallTypeSizes,
  hallUnitCss,
} from '#shared/look/hallTokens.ts';
import { levels } from '#shared/look/levels.ts';
import styles from './HallSurface.module.css';

/** The hall's tokens as CSS variables: `--hall-ink`, `--hall-type-lead`, `--hall-unit`, `--level-2-fill` … */
const variables: CSSProperties = Object.fromEntries([
  ['--hall-unit', `calc(${hallUnitCss})`],
  ['--hall-touch', `calc(var(--hall-unit) * ${hallTouchTarget})`],
  ...Object.entries(hallColours).map(([name, value]) => [`--hall-${kebab(name)}`, value]),
  ...Object.entries(hallTypeSizes).map(([name, size]) => [
    `--hall-type-${name}`,
    `calc(var(--hall-unit) * ${size})`,
  ]),
  ...levels.flatMap((level) => [
    [`--level-${level}-fill`, hallLevelColours[level].fill],
    [`--level-${level}-text`, hallLevelColours[level].text],
  ]),
]);

/** The dark ground that everything in the hall stands on; fills what it is put into and carries the tokens. */
export function HallSurface({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.surface} style={variables}>
      {children}
    </div>
  );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
