import styles from './BlankStage.module.css';

/** What stands while nothing is driven: whose screen this is. */
export function BlankStage() {
  return (
    <main className={styles.blank} data-stage="blank">
      <h1>邯郸市数字化转型促进中心</h1>
      <p>诊断评估 · 场景体验 · 解决方案</p>
    </main>
  );
}
