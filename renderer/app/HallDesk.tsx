import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { useServices } from '#services';
import styles from './HallDesk.module.css';
import { useLock } from './useLock.ts';

const PassphraseCard = lazy(async () => ({
  default: (await import('#features/settings/PassphraseCard.tsx')).PassphraseCard,
}));

/** What an account of the hall sees: nothing of any enterprise, and what it may do. */
export function HallDesk() {
  const { person } = useServices().account;
  const lock = useLock();
  return (
    <main className={styles.desk} data-ready="true" data-role="hall">
      <header className={styles.head}>
        <div>
          <h1>展厅账号</h1>
          <p>
            {person}
            ，您好。这个账号只用于展厅，不显示企业资料、诊断和报告；需要处理诊断时，请锁定后由顾问、组长或管理员登录。
          </p>
        </div>
        <Button type="primary" size="large" title="Ctrl+L" onClick={lock}>
          锁定
        </Button>
      </header>
      <Suspense fallback={null}>
        <PassphraseCard />
      </Suspense>
    </main>
  );
}
