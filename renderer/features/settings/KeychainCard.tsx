import { App, Button } from 'antd';
import { useState } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { host } from '#host';
import { useServices } from '#services';
import { failure, success, type Result } from '#shared/model/result.ts';
import { keychainOwner } from '#shared/vault/keychainDoor.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { addKeychainDoor, withoutKeychainDoor } from '#vault/keychain.ts';
import { changeKeyring } from './keyring.ts';
import { SecretField } from './SecretField.tsx';
import type { KeychainUse } from './useKeychain.ts';
import styles from './Settings.module.css';

type Props = { readonly use: KeychainUse; readonly onChanged: () => void };

/** Switches unlocking by the system's keychain on and off for whoever works here; shown only where there is one. */
export function KeychainCard({ use, onChanged }: Props) {
  const { account, database } = useServices();
  const { message } = App.useApp();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async (work: () => Promise<Result<unknown>>, value: string, told: string) => {
    if (busy) return;
    setBusy(true);
    const changed = await work();
    setBusy(false);
    setFault(changed.ok ? null : changed.message);
    onChanged();
    if (!changed.ok) return;
    setTyped('');
    void recordAction(database, 'settings.change', { setting: '用系统钥匙串解锁', value });
    void message.success(told);
  };
  const switchOn = () =>
    changeKeyring(async (keyring) => {
      const owner = keychainOwner(keyring);
      if (owner !== undefined && owner !== account.doorId && (await host.keychainState(null)).stored) {
        return failure('keychainTaken', '本机的系统钥匙串已由另一位同事使用，没有改动；请继续用口令解锁。');
      }
      const made = await host.keychainMake(null);
      if (!made.ok) return made;
      const by = { kind: 'passphrase', secret: typed } as const;
      const added = await addKeychainDoor(keyring, account.doorId, by, made.secret);
      made.secret.fill(0);
      if (!added.ok) await host.keychainDrop(null);
      return added;
    });
  const switchOff = async () => {
    const changed = await changeKeyring(async (keyring) =>
      success(withoutKeychainDoor(keyring, account.doorId)),
    );
    if (changed.ok) await host.keychainDrop(null);
    return changed;
  };

  if (use === 'unknown' || use === 'unavailable') return null;
  return (
    <SectionCard title="用系统钥匙串解锁" text="不输口令，用本机系统账户解锁；口令和恢复码仍然有效。">
      {use === 'taken' && <p className={styles.soft}>本机的系统钥匙串已由另一位同事使用，请用口令解锁。</p>}
      {use === 'mine' && (
        <>
          <p className={styles.soft}>
            已开启：能登录这个系统账户的人都能打开工作台。关闭之前请确认您记得口令，或恢复码在手边。
          </p>
          <Button loading={busy} onClick={() => void change(switchOff, '关闭', '已关闭，下次请用口令解锁。')}>
            关闭
          </Button>
        </>
      )}
      {use === 'off' && (
        <form
          className={styles.form}
          aria-label="用系统钥匙串解锁"
          onSubmit={(event) => {
            event.preventDefault();
            void change(switchOn, '开启', '已开启，下次可以用系统账户解锁。');
          }}
        >
          <p className={styles.soft}>
            开启后，能登录这个系统账户的人都能打开工作台。几个人合用一个系统账户时，请不要开启。
          </p>
          <SecretField label="您的口令" value={typed} onChange={setTyped} />
          {fault !== null && (
            <p className={styles.fault} role="alert">
              {fault}
            </p>
          )}
          <div>
            <Button htmlType="submit" loading={busy}>
              开启
            </Button>
          </div>
        </form>
      )}
    </SectionCard>
  );
}
