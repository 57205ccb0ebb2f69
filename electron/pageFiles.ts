import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** MIME type by file name; unknown kinds are bytes, which `nosniff` keeps from being run. */
export function contentTypeOf(file: string): string {
  return contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

/**
 * The file under `directory` that an address of `origin` names, or undefined when the address is foreign, malformed,
 * or would leave the directory (`..` survives URL parsing when it is percent-encoded or written with backslashes).
 */
export function pageFileOf(url: string, origin: string, directory: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host, pathname } = new URL(url);
  if (`${protocol}//${host}` !== origin) return undefined;
  const name = decoded(pathname);
  if (name === undefined || name.includes('\0') || name.includes('\\')) return undefined;
  if (name.split('/').some((part) => part === '..' || part.includes(':'))) return undefined;
  return path.join(directory, name === '/' ? 'index.html' : name);
}
