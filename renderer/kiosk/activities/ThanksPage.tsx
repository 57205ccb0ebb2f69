import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { HallSurface } from '#hall/HallSurface.tsx';
import page from './HallPage.module.css';
import styles from './ThanksPage.module.css';

/** So long (ms) the thanks stand before the next visitor finds an empty screen. */
const thanksFor = 6000;

type Props = {
  readonly title: string;
  readonly text: string;
  /** Where one can go from here, besides on. */
  readonly children?: ReactNode;
  readonly onLeave: () => void;
};

/** Says that it was taken down, without a word of what was written, and goes on by itself. */
export function ThanksPage({ title, text, children, onLeave }: Props) {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const timer = setTimeout(() => leave(), thanksFor);
    return () => clearTimeout(timer);
  }, []);
  return (
    <HallSurface>
      <main className={styles.thanks} data-screen="thanks">
        <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden>
          <path d="M7 12.5l3.5 3.5 6.5-7.5" />
        </svg>
        <h1>{title}</h1>
        <p>{text}</p>
        <div className={styles.ways}>
          <button type="button" className={page.primary} onClick={onLeave}>
            好的
          </button>
          {children}
        </div>
        <small>几秒后自动返回</small>
      </main>
    </HallSurface>
  );
}
