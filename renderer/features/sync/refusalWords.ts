/** What a person can do about a change that the platform does not take, by its code. */
const advice: Readonly<Record<string, string>> = {
  notAllowed: '平台不允许这台设备上报这类数据；请联系平台管理方，放行后点“再次上报”。',
  tooLarge: '内容超过平台的上限；请打开后精简文字，保存时会自动再报。',
  invalid: '平台认为内容不合要求；请打开后改正，保存时会自动再报。',
  newerData: '请升级本软件，升级后会自动合并，不需要再做什么。',
  noSpace: '平台的存储空间不足；请联系平台管理方，处理后点“再次上报”。',
};

/** The advice for a code; one of a newer platform gets the general one. */
export function adviceOn(code: string): string {
  return Object.hasOwn(advice, code)
    ? (advice[code] ?? '')
    : '请打开后核对；改动会自动再报，也可以联系平台管理方后点“再次上报”。';
}

/** Whether telling the same once more can help. */
export function mayOfferAgain(code: string): boolean {
  return code !== 'newerData';
}
