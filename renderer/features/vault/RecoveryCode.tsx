import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

/** Shows the recovery code, once: it stands nowhere else. */
export function RecoveryCode({ code, onKept }: { readonly code: string; readonly onKept: () => void }) {
  const [kept, setKept] = useState(false);
  return (
    <VaultCard title="请保存恢复码" onSubmit={() => kept && onKept()}>
      <p className={styles.soft}>
        忘记口令时，只有它能打开本机数据。它只显示这一次：请打印或抄写，锁进柜子，不要与电脑放在一起。
      </p>
      <p className={styles.code} data-testid="recovery-code">
        {code}
      </p>
      <div className={`${styles.actions} ${styles.noPrint}`}>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          我已打印或抄写
        </Checkbox>
        <Button onClick={() => window.print()}>打印</Button>
      </div>
      <Button className={styles.noPrint!} type="primary" size="large" htmlType="submit" disabled={!kept}>
        进入工作台
      </Button>
    </VaultCard>
  );
}
