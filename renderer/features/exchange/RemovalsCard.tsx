import dayjs from 'dayjs';
import { allRemovals, type ListedRemoval } from '#data/queries/allRemovals.ts';
import { useServices } from '#services';
import { removalKindNames } from '#shared/model/removal.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useLive } from '#ui/useLive.ts';
import exchange from './Exchange.module.css';
import styles from './Removals.module.css';
import { removedInWords } from './removedInWords.ts';

/** What was deleted on this laptop: its name, when, by whom and why. The content itself is gone. */
export function RemovalsCard() {
  const { database } = useServices();
  const removals = useLive(() => allRemovals(database), [database]);
  return (
    <SectionCard
      title="已删除"
      text="内容已不在本机，只留下名称、时间、人员和原因。要找回内容，请从删除之前的备份恢复。"
    >
      {removals?.length === 0 && <span className={exchange.soft}>本机没有删除过企业、诊断或佐证材料</span>}
      {removals !== undefined && removals.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table} aria-label="已删除">
            <thead>
              <tr>
                <th scope="col">名称</th>
                <th scope="col">类型</th>
                <th scope="col">时间</th>
                <th scope="col">人员</th>
                <th scope="col">原因</th>
              </tr>
            </thead>
            <tbody>
              {removals.map((removal) => (
                <Row key={removal.id} removal={removal} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SectionCard>
  );
}

function Row({ removal }: { readonly removal: ListedRemoval }) {
  const { name, kind, removedAt, removedBy, reason, sample, isBack } = removal;
  const along = removedInWords(removal);
  return (
    <tr>
      <th scope="row">
        {name} {sample && <Tag>示例</Tag>} {isBack && <Tag tone="quiet">现已恢复</Tag>}
        {along !== '' && <small>{along}</small>}
      </th>
      <td>{removalKindNames[kind]}</td>
      <td className={styles.time}>{dayjs(removedAt).format('YYYY-MM-DD HH:mm')}</td>
      <td>{removedBy}</td>
      <td>{reason === '' ? '—' : reason}</td>
    </tr>
  );
}
