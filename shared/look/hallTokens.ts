import { levelColours, type Level } from './levels.ts';

/** Colours of the dark hall, sRGB hex. `accent`: what is chosen; `action`: the one thing that a visitor is invited to do. */
export const hallColours = {
  backgroundLight: '#0F3457',
  background: '#06121E',
  panel: '#111F2C',
  panelRaised: '#1A2B3A',
  panelChosen: '#173F58',
  line: '#2A3D4D',
  ink: '#F4F8FB',
  inkSoft: '#B4C6D6',
  inkFaint: '#8DA3B6',
  track: '#243442',
  accent: '#41A8DC',
  onAccent: '#04121D',
  action: '#F2C14E',
  onAction: '#1B1504',
} as const;

/** As it was, and as it is after a change. */
export const beforeAfterColours = { before: '#8DA3B6', after: hallColours.action } as const;

/** The levels' colours on dark ground; those in between are the same everywhere. `text` keeps contrast AA on its fill. */
export const hallLevelColours: Readonly<Record<Level, { readonly fill: string; readonly text: string }>> = {
  0: { fill: '#5B6B7A', text: '#FFFFFF' },
  1: { fill: levelColours[1].fill, text: '#0B1620' },
  2: { fill: levelColours[2].fill, text: '#0B1620' },
  3: { fill: levelColours[3].fill, text: '#0B1620' },
  4: { fill: '#7FB2E5', text: '#0B1620' },
};

/** Type sizes of the hall in hall units, the smallest first. */
export const hallTypeSizes = {
  note: 18,
  label: 20,
  body: 23,
  lead: 27,
  title: 31,
  figure: 46,
  headline: 52,
} as const;

/** The least height of anything that is touched, in hall units. */
export const hallTouchTarget = 56;

type Viewport = { readonly width: number; readonly height: number };

/**
 * The hall unit, in which everything in the hall is measured: 1/1080 of the shorter side of a 16:9 screen, upright or not,
 * so that 1080p and 4K look alike; on other shapes as much as lets a 16:9 picture fit. In CSS it is `--hall-unit`.
 */
export const hallUnitCss = 'min(100vmin / 1080, 100vmax / 1920)';

/** The same in CSS px for a viewport in CSS px, for what is drawn on canvas. */
export function hallUnit({ width, height }: Viewport): number {
  return Math.min(Math.min(width, height) / 1080, Math.max(width, height) / 1920);
}

/** The hall's display: 55 inches, 16:9. Its longer side in millimetres. */
const displayLength = 1218;

/** How much of a CJK typeface's em box a character fills from top to bottom. */
const characterShare = 0.92;

/**
 * What a character must measure at least to be read at two metres, in millimetres: 1/250 of the distance, as signs are laid
 * out, which is 14 minutes of arc. ISO 9241-303 asks for 16 for text that is read at length (9.3 mm) and allows less for
 * notes; the type sizes above reach that, too.
 */
export const leastTextHeight = 8;

/** How high a character of a type size (hall units) is on the hall's display, whose resolution is `viewport`; millimetres. */
export function textHeight(size: number, viewport: Viewport): number {
  const pixel = displayLength / Math.max(viewport.width, viewport.height);
  return size * hallUnit(viewport) * pixel * characterShare;
}

/** How high the characters of the smallest type are on the hall's display; millimetres. */
export function smallestTextHeight(viewport: Viewport): number {
  return Math.min(...Object.values(hallTypeSizes).map((size) => textHeight(size, viewport)));
}
