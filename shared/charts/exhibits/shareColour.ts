const [low, high] = ['#16293A', '#2671A3'] as const;

/** The fill of a share in percent on the dark hall, dark to light; the hall's ink keeps contrast AA on all of them. */
export function shareColour(percent: number): string {
  const part = Math.min(Math.max(percent, 0), 100) / 100;
  return `#${[1, 3, 5].map((at) => mixed(at, part)).join('')}`;
}

function mixed(at: number, part: number): string {
  const channel = (hex: string) => Number.parseInt(hex.slice(at, at + 2), 16);
  const value = Math.round(channel(low) + (channel(high) - channel(low)) * part);
  return value.toString(16).padStart(2, '0');
}
