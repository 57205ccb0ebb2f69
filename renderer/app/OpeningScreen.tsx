import styles from './Screens.module.css';

/** What takes the desk longer to open than a moment; `items` read from the journal so far. */
export type OpeningProgress =
  | { readonly kind: 'opening' }
  | { readonly kind: 'upgrading'; readonly from: number; readonly to: number }
  | { readonly kind: 'rebuilding'; readonly items: number };

/** While the desk opens: empty for a moment, words when its database is upgraded, a count when it is rebuilt. */
export function OpeningScreen({ progress }: { readonly progress: OpeningProgress }) {
  switch (progress.kind) {
    case 'opening':
      return null;
    case 'upgrading':
      return (
        <main className={`${styles.full} ${styles.later}`} role="status">
          <h1>正在升级本机数据</h1>
          <p>
            数据格式正从第 {progress.from} 版升级到第 {progress.to}{' '}
            版，请不要关闭电脑。升级前的安全副本已经做好；升级中断时，数据仍是升级之前的样子。
          </p>
        </main>
      );
    case 'rebuilding':
      if (progress.items === 0) return null;
      return (
        <main className={styles.full} role="status">
          <h1>正在恢复本机数据</h1>
          <p>
            数据库不完整，正按变更日志重建，请不要关闭电脑。已读入 {progress.items.toLocaleString('zh-CN')}{' '}
            条记录。
          </p>
        </main>
      );
  }
}
