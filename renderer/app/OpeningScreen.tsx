import styles from './Screens.module.css';

/** While the desk opens: empty for a moment, and a count when the database has to be rebuilt. */
export function OpeningScreen({ rebuilt }: { readonly rebuilt: number }) {
  if (rebuilt === 0) return null;
  return (
    <main className={styles.full} role="status">
      <h1>正在恢复本机数据</h1>
      <p>数据库不完整，正按变更日志重建，请不要关闭电脑。已读入 {rebuilt.toLocaleString('zh-CN')} 条记录。</p>
    </main>
  );
}
