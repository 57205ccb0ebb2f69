import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { cspNonceMarker } from './cspNonceMarker.ts';
import { pageFileOf, contentTypeOf } from './pageFiles.ts';

/** The one origin of the app's own pages. */
export const appOrigin = 'app://desk';
export const consultantPage = `${appOrigin}/index.html`;

const pageDirectory = path.join(import.meta.dirname, '..', 'renderer');

/** Before the app is ready: `app://` gets an origin, storage, fetch and V8's code cache like https. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** What the page may load; inline scripts are out, styles need the nonce of this load, WebAssembly is allowed. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function refused(status: 403 | 404 | 405): Response {
  return new Response(null, { status });
}

/** Answers one request for a file of the built page. */
async function answer(request: Request): Promise<Response> {
  if (request.method !== 'GET') return refused(405);
  const file = pageFileOf(request.url, appOrigin, pageDirectory);
  if (file === undefined) return refused(403);
  const bytes = await (readAhead.get(file) ?? readFile(file)).catch(() => undefined);
  readAhead.delete(file);
  if (bytes === undefined) return refused(404);
  const nonce = randomBytes(16).toString('base64');
  const body = file.endsWith('.html') ? bytes.toString('utf8').replaceAll(cspNonceMarker, nonce) : bytes;
  return new Response(body, {
    headers: {
      'content-type': contentTypeOf(file),
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
    },
  });
}

/** What the first screen is made of, read while Chromium is still starting; every later file is read when asked for. */
const readAhead = new Map<string, Promise<Buffer>>();

/** Begins to read the page and its first scripts; to be called as early as possible. */
export function readPageAhead(): void {
  const page = path.join(pageDirectory, 'index.html');
  const read = (file: string) => {
    const bytes = readFile(file);
    // Asked for again, a file that could not be read ahead gives its own answer.
    bytes.catch(() => readAhead.delete(file));
    readAhead.set(file, bytes);
    return bytes;
  };
  void read(page).then(
    (html) => {
      for (const [, asset] of html.toString('utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)) {
        if (asset !== undefined) void read(path.join(pageDirectory, asset));
      }
    },
    () => undefined,
  );
}

/** Serves the app's pages to a session; protocol handlers are per session, so every window's session needs it. */
export function serveApp(session: Session): void {
  session.protocol.handle('app', answer);
}
