/** Red, green and blue of an sRGB colour (hex with #), 0–255. */
export function channelsOf(colour: string): readonly [number, number, number] {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Contrast of a colour on white, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrastOnWhite(colour: string): number {
  return 1.05 / (luminanceOf(colour) + 0.05);
}

/** Text and rules of this contrast can be read by everyone (WCAG 2.2, 1.4.3). */
export const leastContrast = 4.5;

function luminanceOf(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
