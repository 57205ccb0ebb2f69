/** What is selected after a touch: the part that was touched; touched again, the whole. */
export function toggled(selected: string | null, key: string): string | null {
  return selected === key ? null : key;
}
