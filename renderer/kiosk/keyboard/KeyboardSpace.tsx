import { useEffect, useState, type ReactNode } from 'react';
import { HallKeyboard } from './HallKeyboard.tsx';
import styles from './KeyboardSpace.module.css';
import { isTextField, type TextField } from './typeInto.ts';

/**
 * What visitors write into, with the keys below it while a field has the focus: the content becomes that much lower and
 * scrolls to the field, so that the keys never cover it. `data-typing` tells the content that room is short.
 */
export function KeyboardSpace({ children }: { readonly children: ReactNode }) {
  const [field, setField] = useState<TextField | null>(null);
  useEffect(() => {
    (field?.closest('[data-field]') ?? field)?.scrollIntoView({ block: 'center' });
  }, [field]);
  return (
    <div
      className={styles.space}
      data-typing={field === null ? undefined : true}
      onFocus={({ target }) => {
        if (isTextField(target)) setField(target);
        // By the Tab key of a real keyboard; what a finger goes to is decided once it has let go.
        else if (target.matches(':focus-visible')) setField(null);
      }}
      onClick={() => {
        // Not before: where the keys went away under a finger, what it is on would move away from it.
        if (!isTextField(document.activeElement)) setField(null);
      }}
    >
      <div className={styles.content}>{children}</div>
      {field !== null && (
        <HallKeyboard
          field={field}
          onDone={() => {
            field.blur();
            setField(null);
          }}
        />
      )}
    </div>
  );
}
