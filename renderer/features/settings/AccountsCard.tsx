import { App, Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { recordAction } from '#data/commands/recordAction.ts';
import { host } from '#host';
import { useServices } from '#services';
import { success, type Result } from '#shared/model/result.ts';
import { roleNames } from '#shared/roles/role.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { accountsOf, removeAccount, type Account } from '#vault/accounts.ts';
import { AddAccount } from './AddAccount.tsx';
import { changeKeyring } from './keyring.ts';
import styles from './Settings.module.css';

async function readAccounts(key: CryptoKey): Promise<Result<readonly Account[]>> {
  const answer = await host.vaultKeyring(null);
  return answer.ok ? success(await accountsOf(answer.keyring, key)) : answer;
}

/** Who can open this laptop's data; people are added and removed by its administrator. */
export function AccountsCard() {
  const { account, database } = useServices();
  const { modal, message } = App.useApp();
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  const [adding, setAdding] = useState(false);
  const show = useCallback(
    (read: Result<readonly Account[]>) => {
      if (read.ok) setAccounts(read.value);
      else void message.error(read.message);
    },
    [message],
  );
  const read = () => readAccounts(account.key).then(show);
  useEffect(() => {
    void readAccounts(account.key).then(show);
  }, [account, show]);

  const remove = (target: Account) =>
    modal.confirm({
      title: `移除“${target.person}”的账号？`,
      content: '此人将不能再打开本机数据；已录入的内容都保留。',
      okText: '移除',
      onOk: async () => {
        const removed = await changeKeyring(async (keyring) => removeAccount(keyring, target.doorId));
        if (!removed.ok) void message.error(removed.message);
        else {
          const detail = { account: target.person, role: roleNames[target.role] };
          void recordAction(database, 'account.remove', detail);
        }
        await read();
      },
    });

  return (
    <SectionCard title="账号" text="每人用自己的口令打开本机，口令也决定能做什么；最多 50 人。">
      <ul className={styles.accounts} aria-label="账号">
        {accounts.map((each) => (
          <li key={each.doorId} className={styles.account}>
            <span className={styles.name} title={each.person}>
              {each.person}
            </span>
            <span className={styles.soft}>{roleNames[each.role]}</span>
            {each.doorId === account.doorId ? (
              <span className={styles.soft}>当前账号</span>
            ) : (
              <Button onClick={() => remove(each)}>移除</Button>
            )}
          </li>
        ))}
      </ul>
      {adding ? (
        <AddAccount
          onDone={() => {
            setAdding(false);
            void read();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button onClick={() => setAdding(true)}>添加账号</Button>
      )}
    </SectionCard>
  );
}
