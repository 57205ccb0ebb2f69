import { Button } from 'antd';
import { useEffect } from 'react';
import { host } from '#host';
import type { Failure } from '#shared/model/result.ts';
import styles from './Screens.module.css';

/** Shown instead of the app when it must not touch the data (newer data, unusable storage, broken pack). */
export function RefusedScreen({ failure }: { readonly failure: Failure }) {
  useEffect(() => void host.windowReady(null), []);
  return (
    <main className={styles.full} role="alert" data-ready="true" data-code={failure.code}>
      <h1>暂时不能打开工作台</h1>
      <p>{failure.message}</p>
      <div className={styles.actions}>
        <Button type="primary" onClick={() => window.location.reload()}>
          重试
        </Button>
      </div>
      <p className={styles.code}>代码：{failure.code}</p>
    </main>
  );
}
