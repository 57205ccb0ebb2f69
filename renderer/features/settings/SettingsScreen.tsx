import { useServices } from '#services';
import { roleNames } from '#shared/roles/role.ts';
import { may } from '#shared/roles/roleTable.ts';
import { CardScreen } from '#ui/CardScreen.tsx';
import { AccountsCard } from './AccountsCard.tsx';
import { DiagnosticsCard } from './DiagnosticsCard.tsx';
import { IdleCard } from './IdleCard.tsx';
import { KeychainCard } from './KeychainCard.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import { TemplatesCard } from './TemplatesCard.tsx';
import { useKeychain } from './useKeychain.ts';

/** What belongs to this laptop and to who works on it: passphrase, accounts, locking. */
export function SettingsScreen() {
  const { account } = useServices();
  const [keychain, askKeychain] = useKeychain(account.doorId);
  return (
    <CardScreen title="设置" facts={`${account.person} · ${roleNames[account.role]}`}>
      {may(account.role, 'changeOwnPassphrase') && <PassphraseCard use={keychain} />}
      {may(account.role, 'changeOwnPassphrase') && <KeychainCard use={keychain} onChanged={askKeychain} />}
      {may(account.role, 'changeSettings') && <IdleCard />}
      {may(account.role, 'writeReport') && <TemplatesCard />}
      {may(account.role, 'manageAccounts') && <AccountsCard />}
      {may(account.role, 'makeDiagnosticBundle') && <DiagnosticsCard />}
    </CardScreen>
  );
}
