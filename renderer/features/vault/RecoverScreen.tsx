import { Button, Input } from 'antd';
import { useState } from 'react';
import { host } from '#host';
import { readRecoveryCode } from '#shared/vault/recoveryCode.ts';
import type { Opening } from '#vault/opening.ts';
import { changePassphrase, type Unlocked } from '#vault/vault.ts';
import { attempt } from './attempt.ts';
import { newPassphraseFault } from '#shared/vault/passphraseRules.ts';
import { NewPassphrase, nothingTyped } from './NewPassphrase.tsx';
import { VaultCard } from './VaultCard.tsx';
import styles from './Vault.module.css';

type Props = {
  readonly onUnlocked: (unlocked: Unlocked, opening: Opening) => void;
  readonly onBack: () => void;
};

/** Opens the vault by its recovery code and sets a new passphrase for the person who administers it. */
export function RecoverScreen({ onUnlocked, onBack }: Props) {
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState(nothingTyped);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const recover = async (): Promise<string | null> => {
    const read = readRecoveryCode(code);
    if (!read.ok) return read.message;
    const weak = newPassphraseFault(typed.first, typed.again, []);
    if (weak !== null) return weak;
    const answer = await attempt('recovery', read.value);
    if (!answer.ok) return answer.message;
    const { keyring, unlocked, opening } = answer.value;
    const door = keyring.doors.find(({ kind, role }) => kind === 'passphrase' && role === unlocked.role);
    const changed =
      door &&
      (await changePassphrase(keyring, door.id, { kind: 'recovery', secret: read.value }, typed.first));
    if (!changed) return '没有找到管理员的口令，数据没有改动；请用恢复码以外的口令解锁，或从备份恢复。';
    const saved = await host.saveKeyring({ keyring: changed });
    if (!saved.ok) return saved.message;
    onUnlocked(unlocked, opening);
    return null;
  };

  const submit = async () => {
    if (busy) return;
    setBusy(true);
    setFault(await recover());
    setBusy(false);
  };

  return (
    <VaultCard title="用恢复码重设口令" onSubmit={() => void submit()}>
      <p className={styles.soft}>
        恢复码在首次使用时打印或抄写。它打开本机数据，并为管理员设置新的口令；数据不变。
      </p>
      <label className={styles.field}>
        <span className={styles.label}>恢复码</span>
        <Input
          size="large"
          value={code}
          autoFocus
          autoComplete="off"
          maxLength={80}
          aria-label="恢复码"
          placeholder="XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-X"
          disabled={busy}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <NewPassphrase typed={typed} contextWords={[]} disabled={busy} onChange={setTyped} />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div className={styles.actions}>
        <Button className={styles.link!} type="link" onClick={onBack}>
          返回
        </Button>
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          重设口令并解锁
        </Button>
      </div>
    </VaultCard>
  );
}
