import { colours } from '../look/tokens.ts';

/** Series colours of every chart, on screen and in Word. They differ in lightness, so they can be told apart in grey. */
export const chartColours = {
  now: colours.brand,
  previous: '#9AA5B1',
  open: '#BFD6EA',
  rest: '#EDF1F5',
} as const;
