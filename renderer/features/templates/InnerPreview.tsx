import { levelColours } from '#shared/look/levels.ts';
import type { BrandColours } from '#shared/report/template/brandColours.ts';
import styles from './Preview.module.css';

/** The head of an inner page: heading, table, chart and a box in the office's colours, a level in its own. */
export function InnerPreview({ brand }: { readonly brand: BrandColours }) {
  const second = levelColours[2];
  return (
    <div className={styles.inner} aria-hidden="true">
      <p className={styles.heading} style={{ color: brand.dark }}>
        五、三个维度
      </p>
      <div className={styles.table} style={{ borderColor: brand.dark }}>
        <span style={{ background: brand.soft, color: brand.dark }}>维度</span>
        <span style={{ background: brand.soft, color: brand.dark }}>得分</span>
        <span>数字化基础</span>
        <span>26.4 / 50</span>
      </div>
      <div className={styles.bars}>
        <span style={{ width: '62%', background: brand.main }} />
        <span style={{ width: '24%', background: brand.pale }} />
      </div>
      <p className={styles.box} style={{ borderColor: brand.main, background: brand.soft }}>
        距三级还差 2.35 分<span style={{ background: second.fill, color: second.text }}>二级</span>
      </p>
    </div>
  );
}
