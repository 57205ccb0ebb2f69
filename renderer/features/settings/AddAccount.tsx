import { App, Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { useServices } from '#services';
import { roleNames, type Role } from '#shared/roles/role.ts';
import { newPassphraseFault } from '#shared/vault/passphraseRules.ts';
import { addAccount } from '#vault/accounts.ts';
import { changeKeyring } from './keyring.ts';
import { ownProof } from './ownProof.ts';
import { SecretField } from './SecretField.tsx';
import { useKeychain } from './useKeychain.ts';
import styles from './Settings.module.css';

const offered: readonly Role[] = ['consultant', 'lead', 'administrator', 'hall'];

/** What each role is for, in a few words; the role table decides. */
const roleTasks: Readonly<Record<Role, string>> = {
  consultant: '填写诊断，生成报告，导入、导出和备份。',
  lead: '同顾问，另可修订和删除诊断、恢复备份、查看操作记录。',
  administrator: '同组长，另可管理账号。',
  hall: '只用于展厅，看不到企业资料。',
};

const empty = { person: '', first: '', again: '', own: '' };

type Props = { readonly onDone: () => void; readonly onCancel: () => void };

/** One more person: a name, a role, and a passphrase that they type themselves. */
export function AddAccount({ onDone, onCancel }: Props) {
  const { account, database } = useServices();
  const { message } = App.useApp();
  const [use] = useKeychain(account.doorId);
  const [typed, setTyped] = useState(empty);
  const [role, setRole] = useState<Role>('consultant');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const add = async () => {
    const person = typed.person.trim();
    const found = person === '' ? '请填写姓名。' : newPassphraseFault(typed.first, typed.again, [person]);
    setFault(found);
    if (found !== null || busy) return;
    setBusy(true);
    const added = await changeKeyring(async (keyring) => {
      const proof = await ownProof(keyring, account.doorId, typed.own);
      const by = { doorId: account.doorId, proof };
      return addAccount(keyring, by, { person, role, passphrase: typed.first });
    });
    setBusy(false);
    if (!added.ok) return setFault(added.message);
    void recordAction(database, 'account.add', { account: person, role: roleNames[role] });
    void message.success(`已添加“${person}”。`);
    onDone();
  };

  return (
    <form
      className={styles.form}
      aria-label="添加账号"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label className={styles.field}>
        <span className={styles.label}>姓名</span>
        <Input
          value={typed.person}
          maxLength={50}
          aria-label="姓名"
          onChange={(event) => setTyped({ ...typed, person: event.target.value })}
        />
      </label>
      <div className={styles.field}>
        <span className={styles.label}>身份</span>
        <Segmented
          aria-label="身份"
          value={role}
          options={offered.map((value) => ({ value, label: roleNames[value] }))}
          onChange={setRole}
        />
        <span className={styles.label}>{roleTasks[role]}</span>
      </div>
      <SecretField
        label="新账号的口令（请本人输入）"
        value={typed.first}
        onChange={(first) => setTyped({ ...typed, first })}
      />
      <SecretField
        label="再输一遍新账号的口令"
        value={typed.again}
        onChange={(again) => setTyped({ ...typed, again })}
      />
      <SecretField
        label={use === 'mine' ? '您自己的口令（已用系统钥匙串解锁，可以不填）' : '您自己的口令'}
        value={typed.own}
        onChange={(own) => setTyped({ ...typed, own })}
      />
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          添加
        </Button>{' '}
        <Button onClick={onCancel}>取消</Button>
      </div>
    </form>
  );
}
