import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { CallResult } from '#shared/ipc/contract.ts';
import { theme } from '#ui/theme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LockedDesk } from './LockedDesk.tsx';

// The property, not the attribute: the browser hides nonces from attribute reads.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

/** The consultant's window: kit, lock, and what is shown when one of them fails. */
export function App({ vault }: { readonly vault: Promise<CallResult<'vaultState'>> }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <ErrorBoundary>
        <LockedDesk vault={vault} />
      </ErrorBoundary>
    </ConfigProvider>
  );
}
