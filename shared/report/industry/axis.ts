/** A round end and step of an axis that holds `most` (a whole number, 1 or more): at most six steps of 1, 2 or 5 × 10ⁿ. */
export function axisOf(most: number): { readonly max: number; readonly step: number } {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = factor * power;
      const max = Math.ceil(most / step) * step;
      // A bar that ends at the axis's end would have no room for its label.
      if (max / step <= 6) return { max: max === most ? max + step : max, step };
    }
  }
}
