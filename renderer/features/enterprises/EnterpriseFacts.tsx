import type { ReactNode } from 'react';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { enterpriseSize } from '#shared/model/enterpriseSize.ts';
import styles from './EnterpriseScreen.module.css';
import { batchNames } from '#shared/model/batchNames.ts';

const figure = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 4 });

/** What is known about an enterprise, each figure with its unit. */
export function EnterpriseFacts({ enterprise }: { readonly enterprise: Enterprise }) {
  const { policy } = useServices();
  const { headcount, revenueWan, contact } = enterprise;
  const industry = policy.industries.find(({ id }) => id === enterprise.industry);
  const size = enterpriseSize(policy.enterpriseSize.bands, headcount, revenueWan);
  return (
    <section className={styles.card} aria-label="企业档案">
      <h2 className={styles.cardTitle}>企业档案</h2>
      <dl className={styles.facts}>
        <Fact name="信用代码">
          <span className={styles.code}>{enterprise.uscc}</span>
        </Fact>
        <Fact name="行业">
          {industry?.name ?? enterprise.industry}
          {industry !== undefined && <small>{industry.cluster}</small>}
        </Fact>
        <Fact name="县（市、区）">{enterprise.county}</Fact>
        <Fact name="从业人数">{headcount === null ? <Unknown /> : `${figure(headcount)} 人`}</Fact>
        <Fact name="年营业收入">{revenueWan === null ? <Unknown /> : `${figure(revenueWan)} 万元`}</Fact>
        <Fact name="规模">
          {size ?? <Unknown text="填写人数和收入后划分" />}
          {size !== null && <small>{policy.enterpriseSize.source}</small>}
        </Fact>
        <Fact name="规上">{enterprise.aboveScale ? '规模以上工业企业' : '否'}</Fact>
        <Fact name="批次">
          {enterprise.batch === null ? <Unknown text="未定" /> : batchNames[enterprise.batch]}
        </Fact>
        <Fact name="联系人">
          {contact.name === '' && contact.phone === '' ? <Unknown /> : `${contact.name} ${contact.phone}`}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Unknown({ text = '未填写' }: { readonly text?: string }) {
  return <span className={styles.unknown}>{text}</span>;
}
