import { Alert } from 'antd';
import { useMemo } from 'react';
import shipped from '#resources/packs.json';
import { useServices } from '#services';
import { canonicalDigest } from '#shared/audit/digest.ts';
import type { PackKind } from '#shared/sync/protocol.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { Tag } from '#ui/Tag.tsx';
import { packGroups, type EditionLine, type PackGroup, type PackInUse } from './packGroups.ts';
import styles from './Packs.module.css';
import { lookInWords, originInWords, packInWords, packKindNames, sessionsInWords } from './packWords.ts';
import { useNow } from './useNow.ts';
import { usePackHoldings } from './usePackHoldings.ts';
import { useSync } from './useSync.ts';

const shippedEditions = shipped.packs.map(({ kind, id, version, sha256 }) => ({
  kind: kind as PackKind,
  id,
  version,
  hash: sha256,
}));

/** The editions of packs that are here: where each is from, what it changed, who uses it; and what was refused. */
export function PacksCard() {
  const { database, instrument, policy } = useServices();
  const connection = useSync((state) => state.connection);
  const packs = useSync((state) => state.packs);
  const holdings = usePackHoldings(database);
  const now = useNow();
  const groups = useMemo(() => {
    if (holdings === undefined) return null;
    const { id, hash } = instrument.reference;
    const inUse: readonly PackInUse[] = [
      { kind: 'instrument', id, hash, title: instrument.pack.title },
      { kind: 'policy', id: policy.id, hash: canonicalDigest(policy), title: policy.title },
    ];
    return packGroups(holdings, shippedEditions, inUse);
  }, [holdings, instrument, policy]);
  return (
    <SectionCard
      title="资料包"
      text="评测指标、政策等的版本。平台下发的每一版都核对签名；新的一版用于以后新建的诊断，已有的诊断始终用它开始时的那一版。"
    >
      <p className={styles.look}>{lookInWords(connection, packs, now)}</p>
      {packs.failure !== null && (
        <Alert
          className={styles.wide!}
          type="warning"
          showIcon
          title={`没有查看完平台的资料包：${packs.failure.message}`}
        />
      )}
      {packs.refused.length > 0 && (
        <Alert
          className={styles.wide!}
          type="error"
          showIcon
          title={
            <ul className={styles.refused} aria-label="没有采用的资料包">
              {packs.refused.map((refused) => (
                <li key={`${refused.kind}/${refused.id}/${refused.version}`}>
                  <strong>{packInWords(refused)}</strong>
                  <span>
                    {refused.message}
                    <span className={styles.faint}>（{refused.code}）</span>
                  </span>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {groups?.map((group) => (
        <Pack key={`${group.kind}/${group.id}`} group={group} now={now} />
      ))}
    </SectionCard>
  );
}

function Pack({ group, now }: { readonly group: PackGroup; readonly now: number }) {
  const { kind, id, title, isUsed, editions } = group;
  return (
    <section className={styles.pack} aria-label={`${packKindNames[kind]} ${title}`}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <span className={styles.faint}>
          {packKindNames[kind]} · {id}
        </span>
        {!isUsed && <span className={styles.faint}>已收存，本版软件还不使用</span>}
      </div>
      <ol className={styles.editions}>
        {editions.map((line) => (
          <Edition key={line.hash} line={line} kind={kind} now={now} />
        ))}
      </ol>
    </section>
  );
}

type EditionProps = { readonly line: EditionLine; readonly kind: PackKind; readonly now: number };

function Edition({ line, kind, now }: EditionProps) {
  const { edition, changes, sessions, use } = line;
  return (
    <li data-use={use}>
      <strong className={styles.edition}>第 {edition} 版</strong>
      <span className={styles.origin}>
        {use === 'missing'
          ? '本机没有这一版，使用它的诊断暂时不能评分；请从平台或同事处取得'
          : originInWords(line, now)}
      </span>
      <span className={styles.sessions}>{sessionsInWords(sessions)}</span>
      <span className={styles.use}>
        {use === 'now' && <Tag>{kind === 'instrument' ? '用于新诊断' : '正在使用'}</Tag>}
        {use === 'next' && <Tag tone="quiet">下次打开起使用</Tag>}
      </span>
      {changes.length > 0 && (
        <ul className={styles.changes} aria-label={`第 ${edition} 版的变化`}>
          {changes.map((change, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two changes may read alike, and none ever moves
            <li key={index}>{change}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
