/** An industry's name as it is said: 紧固件 for 紧固件制造. */
export function shortIndustryName(name: string): string {
  return name.replace(/类?(制造|加工)$/, '') || name;
}
