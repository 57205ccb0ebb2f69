import { useEffect, useState } from 'react';
import { noteFault, recentFaults } from '#faults';
import { host } from '#host';
import type { Failure } from '#shared/model/result.ts';
import { PlainButton } from '#ui/PlainButton.tsx';
import styles from './Screens.module.css';

/** Shown instead of the app when it must not touch the data (newer data, unusable storage, broken pack). */
export function RefusedScreen({ failure }: { readonly failure: Failure }) {
  const [bundle, setBundle] = useState('');
  useEffect(() => {
    void host.windowReady(null);
    noteFault(failure.code);
  }, [failure]);
  const makeBundle = async () => {
    const made = await host.diagnosticBundle({ tables: {}, faults: [...recentFaults()] });
    setBundle(made.ok ? `故障排查包已保存：${made.path}` : made.message);
  };
  return (
    <main className={styles.full} role="alert" data-ready="true" data-code={failure.code}>
      <h1>暂时不能打开工作台</h1>
      <p>{failure.message}</p>
      <div className={styles.actions}>
        <PlainButton kind="primary" onClick={() => window.location.reload()}>
          重试
        </PlainButton>
        <PlainButton onClick={() => void makeBundle()}>生成故障排查包</PlainButton>
      </div>
      {bundle !== '' && <p role="status">{bundle}</p>}
      <p className={styles.code}>代码：{failure.code}</p>
    </main>
  );
}
