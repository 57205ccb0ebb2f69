import { satisfactionDimensionNames, satisfactionDimensions } from '#shared/model/satisfaction.ts';
import { satisfactory, type ProviderSummary } from '#shared/supervision/satisfactionSummary.ts';
import styles from './SupervisionScreen.module.css';

/** How the enterprises score their providers, the worst first. */
export function ProvidersCard({ providers }: { readonly providers: readonly ProviderSummary[] }) {
  return (
    <section className={styles.card} aria-label="服务商满意度">
      <div className={styles.cardHead}>
        <h2>服务商满意度</h2>
        <small>每家企业取最近一次评分，满分 5 分，低于 3 分标红；由低到高</small>
      </div>
      {providers.length === 0 ? (
        <p className={styles.soft}>还没有评价。在企业页面的“服务商满意度”里记录。</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label="服务商满意度">
            <thead>
              <tr>
                <th scope="col">服务商</th>
                <th scope="col">评价企业</th>
                <th scope="col">平均</th>
                {satisfactionDimensions.map((dimension) => (
                  <th key={dimension} scope="col">
                    {satisfactionDimensionNames[dimension]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {providers.map(({ provider, enterprises, mean, means }) => (
                <tr key={provider}>
                  <th scope="row">{provider}</th>
                  <td>{enterprises} 家</td>
                  <Score value={mean} strong />
                  {satisfactionDimensions.map((dimension) => (
                    <Score key={dimension} value={means[dimension]} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Score({ value, strong = false }: { readonly value: number; readonly strong?: boolean }) {
  return (
    <td className={value < satisfactory ? styles.low : ''}>
      {strong ? <strong>{value.toFixed(1)}</strong> : value.toFixed(1)}
    </td>
  );
}
