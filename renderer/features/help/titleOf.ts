/** The title of a Markdown text: its first heading of the first rank; empty if there is none. */
export function titleOf(markdown: string): string {
  return /^# (.+)$/m.exec(markdown)?.[1]?.trim() ?? '';
}
