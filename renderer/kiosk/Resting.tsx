import { HallSurface } from '#hall/HallSurface.tsx';
import styles from './KioskApp.module.css';

/** What stands there while nothing else can. `note`: for the operator, small, at the edge. */
export function Resting({ note }: { readonly note?: string }) {
  return (
    <HallSurface>
      <div className={styles.resting} data-screen="resting">
        <h1>邯郸市中小企业数字化转型促进中心</h1>
        <p>诊断评估 · 场景体验 · 解决方案</p>
        {note !== undefined && <small>{note}</small>}
      </div>
    </HallSurface>
  );
}
