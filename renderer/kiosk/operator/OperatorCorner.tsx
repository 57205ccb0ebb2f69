import { useRef } from 'react';
import styles from './Operator.module.css';

/** So many taps within this time (ms) open the pad. */
const taps = 5;
const span = 3000;

/** A corner that only the operator knows. */
export function OperatorCorner({ onOpen }: { readonly onOpen: () => void }) {
  const times = useRef<readonly number[]>([]);
  return (
    <div
      className={styles.corner}
      data-testid="operator-corner"
      onPointerDown={() => {
        const now = performance.now();
        times.current = [...times.current.filter((at) => now - at < span), now];
        if (times.current.length < taps) return;
        times.current = [];
        onOpen();
      }}
    />
  );
}
