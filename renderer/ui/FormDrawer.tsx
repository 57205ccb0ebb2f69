import { Alert, Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import styles from './FormDrawer.module.css';

type Props = {
  readonly title: string;
  readonly size?: number;
  /** What keys do here. */
  readonly hint?: string;
  /** What saving is called here. */
  readonly saveText?: string;
  readonly saving: boolean;
  /** Why the last saving was refused. */
  readonly refusal: string | null;
  readonly onClose: () => void;
  readonly onSave: () => void;
  /** Takes the whole row away; left out where there is none yet. */
  readonly onDelete?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** A form at the right edge: what was refused above it, cancelling and saving below. */
export function FormDrawer(props: Props) {
  const {
    title,
    size = 600,
    hint = 'Esc 关闭',
    saveText = '保存',
    saving,
    refusal,
    onClose,
    onSave,
    onDelete,
    children,
  } = props;
  return (
    <Drawer
      open
      size={size}
      title={title}
      onClose={onClose}
      footer={
        <div className={styles.footer}>
          {onDelete !== undefined && (
            <Button danger onClick={onDelete}>
              删除
            </Button>
          )}
          <span className={styles.hint}>{hint}</span>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={saving} onClick={onSave}>
            {saveText}
          </Button>
        </div>
      }
    >
      {refusal !== null && <Alert className={styles.notice!} type="error" showIcon title={refusal} />}
      {children}
    </Drawer>
  );
}
