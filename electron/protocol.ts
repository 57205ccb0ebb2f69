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
  const bytes = await readFile(file).catch(() => undefined);
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

/** Serves the app's pages to a session; protocol handlers are per session, so every window's session needs it. */
export function serveApp(session: Session): void {
  session.protocol.handle('app', answer);
}
