import { HallSurface } from '#hall/HallSurface.tsx';
import { askSeconds } from '#shared/kiosk/idle.ts';
import styles from './IdleQuestion.module.css';

type Props = { readonly left: number; readonly onStay: () => void; readonly onLeave: () => void };

/** Asks whether anybody is still there, before everything that was entered is wiped. */
export function IdleQuestion({ left, onStay, onLeave }: Props) {
  return (
    <div className={styles.cover} role="alertdialog" aria-label="还在吗？" onClick={onStay}>
      <HallSurface>
        <div className={styles.question}>
          <h2>还在吗？</h2>
          <p>{left} 秒后返回首页，刚才填写的内容会全部清除。</p>
          <progress max={askSeconds} value={left} aria-hidden />
          <div className={styles.answers}>
            <button type="button" className={styles.stay} onClick={onStay}>
              还在，继续
            </button>
            <button
              type="button"
              onClick={(event) => {
                event.stopPropagation();
                onLeave();
              }}
            >
              结束
            </button>
          </div>
        </div>
      </HallSurface>
    </div>
  );
}
