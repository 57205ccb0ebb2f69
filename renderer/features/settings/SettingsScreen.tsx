import { useServices } from '#services';
import { roleNames } from '#shared/roles/role.ts';
import { may } from '#shared/roles/roleTable.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { AccountsCard } from './AccountsCard.tsx';
import { DiagnosticsCard } from './DiagnosticsCard.tsx';
import { IdleCard } from './IdleCard.tsx';
import { KeychainCard } from './KeychainCard.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import { useKeychain } from './useKeychain.ts';
import styles from './Settings.module.css';

/** What belongs to this laptop and to who works on it: passphrase, accounts, locking. */
export function SettingsScreen() {
  const { account } = useServices();
  const [keychain, askKeychain] = useKeychain(account.doorId);
  return (
    <div className={styles.screen}>
      <ScreenHeader title="设置" facts={`${account.person} · ${roleNames[account.role]}`} />
      <div className={styles.body}>
        {may(account.role, 'changeOwnPassphrase') && <PassphraseCard use={keychain} />}
        {may(account.role, 'changeOwnPassphrase') && <KeychainCard use={keychain} onChanged={askKeychain} />}
        {may(account.role, 'changeSettings') && <IdleCard />}
        {may(account.role, 'manageAccounts') && <AccountsCard />}
        {may(account.role, 'makeDiagnosticBundle') && <DiagnosticsCard />}
      </div>
    </div>
  );
}
