import { useServices } from '#services';
import { roleNames } from '#shared/roles/role.ts';
import { may } from '#shared/roles/roleTable.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { AccountsCard } from './AccountsCard.tsx';
import { DiagnosticsCard } from './DiagnosticsCard.tsx';
import { IdleCard } from './IdleCard.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import styles from './Settings.module.css';

/** What belongs to this laptop and to who works on it: passphrase, accounts, locking. */
export function SettingsScreen() {
  const { account } = useServices();
  return (
    <div className={styles.screen}>
      <ScreenHeader title="设置" facts={`${account.person} · ${roleNames[account.role]}`} />
      <div className={styles.body}>
        {may(account.role, 'changeOwnPassphrase') && <PassphraseCard />}
        {may(account.role, 'changeSettings') && <IdleCard />}
        {may(account.role, 'manageAccounts') && <AccountsCard />}
        {may(account.role, 'makeDiagnosticBundle') && <DiagnosticsCard />}
      </div>
    </div>
  );
}
