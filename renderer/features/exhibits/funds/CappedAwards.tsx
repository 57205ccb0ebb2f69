import { awardAmountText, awardsByClause } from '#shared/exhibits/awardAmount.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import styles from './Funds.module.css';

/** What the plan gives a cap for and no total: named as such, so that nobody adds it up. */
export function CappedAwards({ policy }: { readonly policy: PolicyPack }) {
  return (
    <section className={styles.capped} aria-label="只有单项上限的奖励">
      <h3>
        只有单项上限 <small>方案未给总额，不计入上图</small>
      </h3>
      <ul>
        {awardsByClause(policy).map(({ clause, awards }) => {
          const [most] = awards;
          return (
            <li key={clause}>
              <span>{clause.replace(/^资金（.+?）/, '')}</span>
              <b>{most === undefined ? '' : awardAmountText(most).replace(/^投资额的 /, '')}</b>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
