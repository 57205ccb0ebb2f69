import { useEffect, useRef, type ReactNode } from 'react';
import styles from './HallSheet.module.css';

type Props = {
  readonly name: string;
  /** One line at the top. */
  readonly lead: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** Something to read, over the stage: closed by its button or Esc, scrolled by finger and keys. */
export function HallSheet({ name, lead, onClose, children }: Props) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    close.current?.focus();
  }, []);
  return (
    <section
      className={styles.sheet}
      role="dialog"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.head}>
        <p>{lead}</p>
        <button ref={close} type="button" onClick={onClose}>
          关闭{name}
        </button>
      </header>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={`${name}内容`}>
        {children}
      </div>
    </section>
  );
}
