const figure = (count: number): string => count.toLocaleString('zh-CN');

/** How many enterprises there are and how many of them match: “10,000 家，符合 37 家”. Says so while not all are read. */
export function listCount(complete: boolean, total: number, matching: number | null): string {
  if (!complete) return '正在读取…';
  return matching === null ? `${figure(total)} 家` : `${figure(total)} 家，符合 ${figure(matching)} 家`;
}
