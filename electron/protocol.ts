import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { cspNonceMarker } from './cspNonceMarker.ts';
import { pageFileOf, contentTypeOf } from './pageFiles.ts';

/** Pages of one kind: their origin, and the folder that they come from. No kind reads what another stores or loads. */
export type PageKind = { readonly origin: string; readonly folder: string };

const built = path.join(import.meta.dirname, '..');
export const appOrigin = 'app://desk';
export const kioskOrigin = 'app://hall';
export const secondOrigin = 'app://second';
export const consultantPage = `${appOrigin}/index.html`;
export const kioskPage = `${kioskOrigin}/kiosk.html`;
export const secondPage = `${secondOrigin}/second.html`;
export const deskPages: PageKind = { origin: appOrigin, folder: path.join(built, 'renderer') };
export const kioskPages: PageKind = { origin: kioskOrigin, folder: path.join(built, 'kiosk') };
export const secondPages: PageKind = { origin: secondOrigin, folder: path.join(built, 'second') };

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

/** Answers one request for a file of the built pages. */
async function answer(request: Request, { origin, folder }: PageKind): Promise<Response> {
  if (request.method !== 'GET') return refused(405);
  const file = pageFileOf(request.url, origin, folder);
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
export function readPageAhead({ folder }: PageKind, name: string): void {
  const page = path.join(folder, name);
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
        if (asset !== undefined) void read(path.join(folder, asset));
      }
    },
    () => undefined,
  );
}

/** Serves pages of one kind to a session; protocol handlers are per session, so each session needs it. */
export function serveApp(session: Session, pages: PageKind): void {
  session.protocol.handle('app', (request) => answer(request, pages));
}
