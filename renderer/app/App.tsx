import { App as KitApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { use } from 'react';
import { RouterProvider } from 'react-router';
import { ServicesContext, type Services } from '#services';
import type { Result } from '#shared/model/result.ts';
import { theme } from '#ui/theme.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';
import { router } from './routes.tsx';

// The property, not the attribute: the browser hides nonces from attribute reads.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

/** The consultant's window: kit, services, router, and what is shown when one of them fails. */
export function App({ opening }: { readonly opening: Promise<Result<Services>> }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <KitApp component={false}>
        <ErrorBoundary>
          <Opened opening={opening} />
        </ErrorBoundary>
      </KitApp>
    </ConfigProvider>
  );
}

function Opened({ opening }: { readonly opening: Promise<Result<Services>> }) {
  const services = use(opening);
  if (!services.ok) return <RefusedScreen failure={services} />;
  return (
    <ServicesContext value={services.value}>
      <RouterProvider router={router} />
    </ServicesContext>
  );
}
