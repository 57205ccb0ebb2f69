import { Alert } from 'antd';
import styles from './Exchange.module.css';

type Props = {
  readonly title: string;
  readonly failure: { readonly message: string; readonly path?: string };
  readonly onClose: () => void;
};

/** What went wrong and where; nothing was changed, and it says so. */
export function FailureNotice({ title, failure, onClose }: Props) {
  return (
    <Alert
      className={styles.wide!}
      type="error"
      showIcon
      closable={{ onClose }}
      title={title}
      description={
        <>
          {failure.message}
          {failure.path !== undefined && !failure.message.includes(failure.path) && (
            <code className={styles.place}>位置：{failure.path}</code>
          )}
        </>
      }
    />
  );
}
