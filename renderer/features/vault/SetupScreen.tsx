import { Button, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { host } from '#host';
import type { Opening } from '#vault/opening.ts';
import { createVault, type Unlocked } from '#vault/vault.ts';
import { newPassphraseFault } from '#shared/vault/passphraseRules.ts';
import { NewPassphrase, nothingTyped } from './NewPassphrase.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

const RestoreScreen = lazy(async () => ({ default: (await import('./RestoreScreen.tsx')).RestoreScreen }));

type Made = { readonly recoveryCode: string; readonly unlocked: Unlocked };

type Props = { readonly onUnlocked: (unlocked: Unlocked, opening: Opening) => void };

/** The first start: who works here, a passphrase, and the recovery code to keep; or everything from a backup. */
export function SetupScreen({ onUnlocked }: Props) {
  const [person, setPerson] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [restoring, setRestoring] = useState(false);

  const create = async () => {
    const name = person.trim();
    const found =
      name === ''
        ? '请填写您的姓名，报告和操作记录会用到。'
        : newPassphraseFault(typed.first, typed.again, [name]);
    setFault(found);
    if (found !== null || busy) return;
    setBusy(true);
    const { keyring, ...rest } = await createVault(typed.first, name, Date.now());
    const saved = await host.saveKeyring({ keyring });
    setBusy(false);
    if (saved.ok) setMade(rest);
    else setFault(saved.message);
  };

  if (made !== null) {
    return (
      <RecoveryCode
        code={made.recoveryCode}
        onKept={() => onUnlocked(made.unlocked, { by: 'first', failures: 0 })}
      />
    );
  }
  if (restoring) {
    return (
      <Suspense fallback={null}>
        <RestoreScreen onUnlocked={onUnlocked} onBack={() => setRestoring(false)} />
      </Suspense>
    );
  }
  return (
    <VaultCard title="首次使用：设置口令" onSubmit={() => void create()}>
      <p className={styles.soft}>
        本机的企业资料、诊断和佐证都会用这个口令加密。口令不会上传，也无法找回；下一步会给您一个恢复码。
      </p>
      <label className={styles.field}>
        <span className={styles.label}>姓名</span>
        <Input
          size="large"
          value={person}
          autoFocus
          maxLength={50}
          aria-label="姓名"
          disabled={busy}
          onChange={(event) => setPerson(event.target.value)}
        />
      </label>
      <NewPassphrase typed={typed} contextWords={[person.trim()]} disabled={busy} onChange={setTyped} />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="link" disabled={busy} onClick={() => setRestoring(true)}>
          从备份恢复
        </Button>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          设置口令
        </Button>
      </div>
    </VaultCard>
  );
}
