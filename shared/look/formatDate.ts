/** A stored date (YYYY-MM-DD) as it is written in Chinese documents: 2026年3月2日. Anything else comes back unchanged. */
export function formatDate(date: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts === null ? date : `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`;
}
