import 'virtual:kit.css';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { spaces } from '#shared/look/tokens.ts';
import { theme } from './theme.ts';

// The property, not the attribute: the browser hides nonces from attribute reads.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;

/** A long name in a dialog's title must not run under the button that closes it. */
const modal = { styles: { title: { paddingInlineEnd: spaces[4] } } };

/** Everything within may use the kit: its styles, theme, language, messages. */
export function Kit({ children }: { readonly children: ReactNode }) {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      modal={modal}
      {...(nonce ? { csp: { nonce } } : {})}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
