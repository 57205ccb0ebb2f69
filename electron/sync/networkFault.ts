/** What stood in the way of a request, as far as the machine can tell. */
export type NetworkFault =
  'name' | 'certificate' | 'clock' | 'redirect' | 'refused' | 'timeout' | 'cut' | 'network';

/** What is said of it: what happened, what was kept, what to do. */
export const networkFaultWords: Readonly<Record<NetworkFault, string>> = {
  name: '找不到平台的主机名，本机数据都在；请检查平台地址是否写对、网络是否接通。',
  certificate: '平台的安全证书不受信任，没有发送任何数据；请联系平台管理方，不要改用其他地址。',
  clock:
    '平台的安全证书不在有效期内，没有发送任何数据；请先核对本机的日期和时间，正确仍然如此时联系平台管理方。',
  redirect: '平台地址把请求转到了别处，没有跟随，本机数据没有变化；请向平台管理方索取正确的地址。',
  refused: '平台没有应答，可能暂停服务，本机数据都在；稍后会自动再试。',
  timeout: '平台长时间没有答复，本机数据都在；稍后会自动再试。',
  cut: '与平台的连接中途断开，已经确认的部分有效，其余会自动再试。',
  network: '网络连接不通，本机数据都在；接通网络后会自动继续。',
};

/** Codes of Node's and names of Chromium's network stack. */
const known: readonly (readonly [NetworkFault, RegExp])[] = [
  ['clock', /ERR_CERT_DATE_INVALID|CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/],
  [
    'certificate',
    /ERR_CERT_|ERR_SSL_|ERR_TLS_|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)|DEPTH_ZERO|CERT_(UNTRUSTED|REJECTED|SIGNATURE)/,
  ],
  ['name', /ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED|ERR_NAME_RESOLUTION_FAILED/],
  ['redirect', /redirect policy|unexpected redirect/],
  ['refused', /ECONNREFUSED|ERR_CONNECTION_REFUSED|ERR_PROXY_CONNECTION_FAILED/],
  ['timeout', /TimeoutError|ETIMEDOUT|ERR_(CONNECTION_)?TIMED_OUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT/],
  [
    'cut',
    /ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_CONNECTION_(RESET|CLOSED|ABORTED)|ERR_NETWORK_CHANGED|terminated/,
  ],
  ['cut', /ERR_(EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|CONTENT_DECODING_FAILED)/],
];

/** Reads the fault out of an error of either network stack, or of what caused it. */
export function networkFaultOf(error: unknown): NetworkFault {
  const told = namesOf(error).join(' ');
  return known.find(([, pattern]) => pattern.test(told))?.[0] ?? 'network';
}

function namesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const text = (name: string) => (name in error ? String((error as Record<string, unknown>)[name]) : '');
  const cause = 'cause' in error ? namesOf(error.cause, depth + 1) : [];
  const all = 'errors' in error && Array.isArray(error.errors) ? error.errors : [];
  return [
    text('name'),
    text('code'),
    text('message'),
    ...cause,
    ...all.flatMap((one) => namesOf(one, depth + 1)),
  ];
}
