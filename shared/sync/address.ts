import { failure, success, type Result } from '../model/result.ts';

/** Hosts that are this machine itself: nothing goes over a wire, so it need not be encrypted. */
const loopback: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The platform's address as it is kept: scheme, host, port and path without a slash at its end. Only HTTPS, but for this
 * machine itself; nothing of a password or a query.
 */
export function readAddress(typed: string): Result<string, 'badAddress'> {
  const text = typed.trim();
  const url = urlOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || url.hostname === '') {
    return bad('平台地址不完整，没有保存；请按“https://主机名”的形式填写。');
  }
  const isLoopback = loopback.has(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback)) {
    return bad('平台地址必须以 https:// 开头，没有保存；请向平台管理方索取正确的地址。');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return bad('平台地址里不能有用户名、密码、“?”或“#”，没有保存；请只填写主机名和路径。');
  }
  return success(`${url.origin}${url.pathname.replace(/\/+$/, '')}`);
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function bad(message: string): Result<never, 'badAddress'> {
  return failure('badAddress', message);
}
