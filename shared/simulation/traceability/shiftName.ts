const names: Readonly<Record<number, readonly string[]>> = {
  1: ['白班'],
  2: ['早班', '晚班'],
  3: ['早班', '中班', '夜班'],
};

/** A shift as people call it: `第 3 天早班`. */
export function shiftName(shift: number, shiftsPerDay: number): string {
  return `${dayName(shift, shiftsPerDay)}${names[shiftsPerDay]?.[shift % shiftsPerDay] ?? ''}`;
}

/** Its day: `第 3 天`. */
export function dayName(shift: number, shiftsPerDay: number): string {
  return `第 ${Math.floor(shift / shiftsPerDay) + 1} 天`;
}
