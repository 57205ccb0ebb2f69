import { useEffect } from 'react';
import { host } from '#host';
import { PlainButton } from '#ui/PlainButton.tsx';
import styles from './Screens.module.css';

/** Shown when a screen breaks: what is stored stays stored, and the person can go on. */
export function ErrorScreen({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  // A window that is still hidden must show this screen too.
  useEffect(() => void host.windowReady(null), []);
  return (
    <main className={styles.full} role="alert">
      <h1>这个页面出错了</h1>
      <p>已经录入的内容都保存在本机，没有丢失。请重试；如果仍然出错，回到企业列表继续工作。</p>
      <div className={styles.actions}>
        <PlainButton kind="primary" onClick={onRetry}>
          重试
        </PlainButton>
        <PlainButton
          onClick={() => {
            window.location.hash = '#/enterprises';
            window.location.reload();
          }}
        >
          回到企业列表
        </PlainButton>
      </div>
      <details>
        <summary>技术信息（报修时提供）</summary>
        <pre>{error instanceof Error ? error.message : String(error)}</pre>
      </details>
    </main>
  );
}
