import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import styles from './ReadOnly.module.css';

type Props = { readonly when: boolean; readonly children: ReactNode };

/** Fields and choices that can be read and not changed; while they can be, nothing stands around them. */
export function ReadOnly({ when, children }: Props) {
  if (!when) return children;
  return (
    <ConfigProvider componentDisabled>
      <fieldset disabled className={styles.readOnly} data-read-only>
        {children}
      </fieldset>
    </ConfigProvider>
  );
}
