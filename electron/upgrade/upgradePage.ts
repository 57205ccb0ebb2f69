import { colours, fontSizes, radii, spaces } from '#shared/look/tokens.ts';
import type { CopyProgress } from './safetyCopy.ts';

/** What the page before an upgrade shows. */
export type UpgradeState =
  | ({ readonly kind: 'copying' } & CopyProgress)
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/** Where the button of a refused upgrade goes: nowhere, but main hears of it. */
export const againAddress = 'app://desk/again';

const megabyte = 1024 * 1024;
const inMegabytes = (bytes: number) =>
  (bytes / megabyte).toLocaleString('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** How far the copy has come, for its reader. */
export function progressWords({ done, total }: CopyProgress): string {
  return `已复制 ${inMegabytes(done)} MB，共 ${inMegabytes(total)} MB`;
}

/**
 * The address of the page that stands before the desk while its database is copied. It is all in its address, because a
 * page of the desk's origin would have the browser open its databases. It has no script; main brings its figures up to
 * date.
 */
export function upgradePage(state: UpgradeState): string {
  return `data:text/html;charset=utf-8,${encodeURIComponent(htmlOf(state))}`;
}

/** The page itself. */
export function htmlOf(state: UpgradeState): string {
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
    <title>转型促进中心工作台</title>
    <style>${style}</style>
  </head>
  <body>${state.kind === 'copying' ? copying(state) : refused(state)}</body>
</html>`;
}

function copying(state: CopyProgress): string {
  return `
    <main role="status" aria-live="polite">
      <h1>正在为升级做安全副本</h1>
      <p>新版本要升级本机数据的格式。升级之前先把数据库完整复制一份，请不要关闭电脑；完成后会自动打开工作台。</p>
      <progress aria-label="复制进度" max="${Math.max(1, state.total)}" value="${state.done}"></progress>
      <p id="words">${progressWords(state)}</p>
    </main>`;
}

function refused({ code, message }: { readonly code: string; readonly message: string }): string {
  return `
    <main role="alert">
      <h1>暂时不能升级</h1>
      <p>${escaped(message)}</p>
      <a class="button" href="${againAddress}">重试</a>
      <p class="code">代码：${escaped(code)}</p>
    </main>`;
}

/** What main runs in the page to show its progress. */
export function showProgress(progress: CopyProgress): string {
  const words = JSON.stringify(progressWords(progress));
  return `{
    const bar = document.querySelector('progress'), words = document.querySelector('#words');
    if (bar !== null && words !== null) {
      bar.max = ${Math.max(1, progress.total)};
      bar.value = ${progress.done};
      words.textContent = ${words};
    }
  }`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const style = `
  html, body { height: 100%; margin: 0; }
  body { background: ${colours.background}; color: ${colours.ink}; font: ${fontSizes[1]}px/1.6 'Microsoft YaHei UI',
    'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif;
    font-variant-numeric: tabular-nums; -webkit-font-smoothing: antialiased; }
  main { display: flex; flex-direction: column; align-items: flex-start; gap: ${spaces[3]}px; box-sizing: border-box;
    max-width: 640px; margin: 0 auto; padding: 18vh ${spaces[4]}px 0; }
  h1, p { margin: 0; }
  h1 { font-size: ${fontSizes[4]}px; line-height: 1.3; font-weight: 600; }
  p { color: ${colours.inkSoft}; font-size: ${fontSizes[2]}px; }
  progress { appearance: none; width: 100%; height: 8px; border: 0; border-radius: 4px; overflow: hidden; }
  progress::-webkit-progress-bar { background: ${colours.line}; }
  progress::-webkit-progress-value { background: ${colours.brand}; }
  .button { padding: 4px 16px; border-radius: ${radii.control}px; background: ${colours.brand}; color: ${colours.surface};
    text-decoration: none; }
  .button:focus-visible { outline: 2px solid ${colours.brandDark}; outline-offset: 1px; }
  .code { color: ${colours.inkFaint}; font-size: ${fontSizes[0]}px; }
`;
