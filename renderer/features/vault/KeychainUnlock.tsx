import { Button } from 'antd';
import { useState } from 'react';
import { host } from '#host';
import { openByKeychain } from '#vault/keychain.ts';
import type { Opening } from '#vault/opening.ts';
import type { Unlocked } from '#vault/vault.ts';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

type Props = {
  readonly onUnlocked: (unlocked: Unlocked, opening: Opening) => void;
  readonly onPassphrase: () => void;
  readonly onForgotten: () => void;
};

/** The locked desk of whoever unlocks by the system's keychain: one button; passphrase and recovery code stay. */
export function KeychainUnlock({ onUnlocked, onPassphrase, onForgotten }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const unlock = async () => {
    if (busy) return;
    setBusy(true);
    const read = await host.keychainRead(null);
    const unlocked = read.ok ? await openByKeychain(read.keyring, read.secret) : null;
    if (read.ok) read.secret.fill(0);
    setBusy(false);
    if (unlocked !== null) {
      const failures = host.vaultOpened(null).then((opened) => opened.failures);
      return onUnlocked(unlocked, { by: 'keychain', failures });
    }
    setFault(
      read.ok
        ? '系统钥匙串中的钥匙与本机数据不符，数据没有改动；请用口令或恢复码解锁，之后可在设置中重新开启。'
        : read.message,
    );
  };

  return (
    <VaultCard title="已锁定" onSubmit={() => void unlock()}>
      <Button type="primary" size="large" htmlType="submit" block autoFocus loading={busy}>
        用本机系统账户解锁
      </Button>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <Button className={styles.link!} type="link" onClick={onForgotten}>
          忘记口令
        </Button>
        <Button className={styles.link!} type="link" onClick={onPassphrase}>
          用口令解锁
        </Button>
      </div>
    </VaultCard>
  );
}
