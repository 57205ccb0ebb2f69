import { Suspense, useEffect, useState } from 'react';
import type { Opening } from '#vault/opening.ts';
import type { Unlocked } from '#vault/vault.ts';
import { attempt } from './attempt.ts';
import { lazyInKit } from '#ui/lazyInKit.tsx';
import { PlainButton } from '#ui/PlainButton.tsx';
import { PlainSecret } from '#ui/PlainSecret.tsx';
import { useCountdown } from './useCountdown.ts';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

const KeychainUnlock = lazyInKit(async () => (await import('./KeychainUnlock.tsx')).KeychainUnlock);
const RecoverScreen = lazyInKit(async () => (await import('./RecoverScreen.tsx')).RecoverScreen);

type Props = {
  /** How long the first attempt must wait (ms). */
  readonly wait: number;
  /** The system's keychain may open the vault. */
  readonly keychain: boolean;
  readonly onUnlocked: (unlocked: Unlocked, opening: Opening) => void;
};

/**
 * The locked desk: a passphrase opens it, whoever's it is; no name is shown. Drawn without the kit, which is three
 * quarters of what a page loads: the person types while it comes.
 */
export function UnlockScreen({ wait, keychain, onUnlocked }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [left, startWait] = useCountdown(wait);
  const [recovering, setRecovering] = useState(false);
  const [byKeychain, setByKeychain] = useState(keychain);
  useEffect(() => {
    document.body.dataset['lockReady'] = 'true';
  }, []);

  const unlock = async () => {
    if (busy || left > 0 || passphrase === '') return;
    setBusy(true);
    setFault(null);
    const answer = await attempt('passphrase', passphrase);
    setBusy(false);
    setPassphrase('');
    if (answer.ok) return onUnlocked(answer.value.unlocked, answer.value.opening);
    setFault(answer.message);
    startWait(answer.wait ?? 0);
  };

  if (recovering) {
    return (
      <Suspense fallback={null}>
        <RecoverScreen onUnlocked={onUnlocked} onBack={() => setRecovering(false)} />
      </Suspense>
    );
  }
  if (byKeychain) {
    return (
      <Suspense fallback={null}>
        <KeychainUnlock
          onUnlocked={onUnlocked}
          onPassphrase={() => setByKeychain(false)}
          onForgotten={() => setRecovering(true)}
        />
      </Suspense>
    );
  }
  return (
    <VaultCard title="已锁定" onSubmit={() => void unlock()}>
      <label className={styles.field}>
        <span className={styles.label}>口令</span>
        <PlainSecret label="口令" value={passphrase} onChange={setPassphrase} />
      </label>
      {left > 0 && (
        <p className={styles.fault} role="status">
          口令多次不正确，请 {left} 秒后再试；数据没有改动。
        </p>
      )}
      {left === 0 && fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <PlainButton kind="link" onClick={() => setRecovering(true)}>
          忘记口令
        </PlainButton>
        <PlainButton kind="primary" submit busy={busy} disabled={left > 0}>
          {busy ? '正在解锁…' : '解锁'}
        </PlainButton>
      </div>
    </VaultCard>
  );
}
