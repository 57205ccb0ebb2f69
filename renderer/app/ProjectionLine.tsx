import { useStore } from 'zustand';
import { projectionStore, stopProjection } from '#projection/projectionStore.ts';
import styles from './ProjectionLine.module.css';

/** That the second screen is open, on every screen of the desk, and the way to close it. */
export function ProjectionLine() {
  const { isOpen, driver } = useStore(projectionStore);
  if (!isOpen) return null;
  return (
    <button type="button" className={styles.line} onClick={() => void stopProjection()}>
      {driver === null ? '第二屏只显示中心名称' : '正在投屏'} · 关闭第二屏
    </button>
  );
}
