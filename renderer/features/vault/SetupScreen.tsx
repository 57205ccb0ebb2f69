import { Button, Input, Segmented } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { host } from '#host';
import type { Opening } from '#vault/opening.ts';
import { createVaultByKeychain } from '#vault/keychain.ts';
import { createVault, type Unlocked } from '#vault/vault.ts';
import { success, type Result } from '#shared/model/result.ts';
import { newPassphraseFault } from '#shared/vault/passphraseRules.ts';
import { NewPassphrase, nothingTyped } from './NewPassphrase.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

const RestoreScreen = lazy(async () => ({ default: (await import('./RestoreScreen.tsx')).RestoreScreen }));

type Made = { readonly recoveryCode: string; readonly unlocked: Unlocked };

type Props = {
  /** The system's keychain can guard the vault. */
  readonly keychain: boolean;
  readonly onUnlocked: (unlocked: Unlocked, opening: Opening) => void;
};

/** What opens the desk from now on. */
type Way = 'passphrase' | 'keychain';

const titles: Readonly<Record<Way, string>> = {
  passphrase: '首次使用：设置口令',
  keychain: '首次使用：用系统账户解锁',
};

const explained: Readonly<Record<Way, string>> = {
  passphrase:
    '本机的企业资料、诊断和佐证都会用这个口令加密。口令不会上传，也无法找回；下一步会给您一个恢复码。',
  keychain:
    '本机的数据照样加密，钥匙由系统钥匙串保管：能登录这个系统账户的人都能打开工作台，几个人合用时请设置口令。换账户或重装系统后用恢复码，下一步会给您。',
};

/** Makes the vault and stores its keyring; the recovery code is for the eyes of whoever made it. */
async function store(way: Way, passphrase: string, person: string): Promise<Result<Made>> {
  const secret = way === 'keychain' ? await host.keychainMake(null) : null;
  if (secret?.ok === false) return secret;
  const { keyring, ...rest } =
    secret === null
      ? await createVault(passphrase, person, Date.now())
      : await createVaultByKeychain(secret.secret, person, Date.now());
  secret?.secret.fill(0);
  const saved = await host.saveKeyring({ keyring });
  return saved.ok ? success(rest) : saved;
}

/** The first start: who works here, a passphrase, and the recovery code to keep; or everything from a backup. */
export function SetupScreen({ keychain, onUnlocked }: Props) {
  const [person, setPerson] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [restoring, setRestoring] = useState(false);
  const [way, setWay] = useState<Way>('passphrase');

  const create = async () => {
    const name = person.trim();
    const found =
      name === ''
        ? '请填写您的姓名，报告和操作记录会用到。'
        : way === 'keychain'
          ? null
          : newPassphraseFault(typed.first, typed.again, [name]);
    setFault(found);
    if (found !== null || busy) return;
    setBusy(true);
    const outcome = await store(way, typed.first, name);
    setBusy(false);
    if (outcome.ok) setMade(outcome.value);
    else setFault(outcome.message);
  };

  if (made !== null) {
    return (
      <RecoveryCode
        code={made.recoveryCode}
        onKept={() => onUnlocked(made.unlocked, { by: 'first', failures: Promise.resolve(0) })}
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
    <VaultCard title={titles[way]} onSubmit={() => void create()}>
      {keychain && (
        <Segmented
          block
          aria-label="以后用什么解锁"
          disabled={busy}
          value={way}
          options={[
            { value: 'passphrase', label: '设置口令' },
            { value: 'keychain', label: '用本机系统账户解锁' },
          ]}
          onChange={setWay}
        />
      )}
      <p className={styles.soft}>{explained[way]}</p>
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
      {way === 'passphrase' && (
        <NewPassphrase typed={typed} contextWords={[person.trim()]} disabled={busy} onChange={setTyped} />
      )}
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
          {way === 'passphrase' ? '设置口令' : '用系统账户解锁'}
        </Button>
      </div>
    </VaultCard>
  );
}
