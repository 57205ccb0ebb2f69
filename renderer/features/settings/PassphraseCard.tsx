import { App, Button } from 'antd';
import { useState } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { useServices } from '#services';
import { failure, success } from '#shared/model/result.ts';
import { newPassphraseFault } from '#shared/vault/passphraseRules.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { changePassphrase } from '#vault/vault.ts';
import { changeKeyring } from './keyring.ts';
import { ownProof } from './ownProof.ts';
import { SecretField } from './SecretField.tsx';
import type { KeychainUse } from './useKeychain.ts';
import styles from './Settings.module.css';

const empty = { old: '', first: '', again: '' };

type Props = { readonly use?: KeychainUse };

/** Changes the own passphrase; one key is wrapped anew, the data stay as they are. */
export function PassphraseCard({ use = 'unavailable' }: Props) {
  const { account, database } = useServices();
  const { message } = App.useApp();
  const [typed, setTyped] = useState(empty);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async () => {
    const found = newPassphraseFault(typed.first, typed.again, [account.person]);
    setFault(found);
    if (found !== null || busy) return;
    setBusy(true);
    const changed = await changeKeyring(async (keyring) => {
      const by = await ownProof(keyring, account.doorId, typed.old);
      const next = await changePassphrase(keyring, account.doorId, by, typed.first);
      return next === null
        ? failure('wrongPassphrase', '现在的口令不正确，口令没有改动；请检查大小写和输入法后再试。')
        : success(next);
    });
    setBusy(false);
    if (!changed.ok) return setFault(changed.message);
    setTyped(empty);
    void recordAction(database, 'passphrase.change');
    void message.success('口令已修改，下次解锁请用新口令；恢复码仍然有效。');
  };

  return (
    <SectionCard title="我的口令" text="修改后数据不变，恢复码仍然有效；之前的备份仍用当时的口令打开。">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        <SecretField
          label={use === 'mine' ? '现在的口令（已用系统钥匙串解锁，可以不填）' : '现在的口令'}
          value={typed.old}
          onChange={(old) => setTyped({ ...typed, old })}
        />
        <SecretField label="新口令" value={typed.first} onChange={(first) => setTyped({ ...typed, first })} />
        <SecretField
          label="再输一遍新口令"
          value={typed.again}
          onChange={(again) => setTyped({ ...typed, again })}
        />
        {fault !== null && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <div>
          <Button htmlType="submit" loading={busy}>
            修改口令
          </Button>
        </div>
      </form>
    </SectionCard>
  );
}
