import { Alert, Button } from 'antd';
import type { OpenedBackup } from '#backup/backupHost.ts';
import type { RestorePlan } from '#backup/planRestore.ts';
import { tablesInWords, tableWords, warningsOf } from '#backup/planWords.ts';
import { changesOf, type RestoreMode } from '#backup/restore.ts';
import { momentInWords } from './backupWords.ts';
import styles from './Exchange.module.css';

/** A restore under way: rows written of all that are to be written; 0 of 0 at its beginning. */
export type Writing = { readonly mode: RestoreMode; readonly written: number; readonly of: number };

type Props = {
  readonly backup: OpenedBackup;
  readonly plan: RestorePlan;
  readonly writing: Writing | null;
  readonly onRestore: (mode: RestoreMode) => void;
  readonly onCancel: () => void;
};

const lists = [
  ['missing', '本机缺少'],
  ['changed', '内容不同'],
  ['onlyHere', '只在本机'],
] as const;

/** What a restore would change, counted and named, before anything is stored. */
export function RestorePreview({ backup, plan, writing, onRestore, onCancel }: Props) {
  const warnings = warningsOf(plan);
  const nothingMissing = changesOf(plan, 'missing').length === 0;
  const nothingAtAll = changesOf(plan, 'exact').length === 0;
  return (
    <div className={styles.steps}>
      <p>
        <span className={styles.file}>{momentInWords(backup.madeAt)} 的备份</span>
        <span className={styles.soft}>　与本机现在的数据相比，尚未恢复</span>
      </p>
      {warnings.length > 0 && (
        <Alert className={styles.wide!} type="warning" showIcon title={warnings.join('')} />
      )}
      <Counts plan={plan} />
      <Names plan={plan} />
      <div className={styles.row}>
        <Button
          type="primary"
          loading={writing?.mode === 'missing'}
          disabled={nothingMissing || writing?.mode === 'exact'}
          onClick={() => onRestore('missing')}
        >
          只补回缺少的
        </Button>
        <Button
          danger
          loading={writing?.mode === 'exact'}
          disabled={nothingAtAll || writing?.mode === 'missing'}
          onClick={() => onRestore('exact')}
        >
          恢复到备份时的样子
        </Button>
        <Button disabled={writing !== null} onClick={onCancel}>
          取消
        </Button>
        {writing !== null && (
          <span className={styles.soft} role="status">
            正在恢复，请不要关闭电脑
            {writing.of > 0 &&
              `（${writing.written.toLocaleString('zh-CN')} / ${writing.of.toLocaleString('zh-CN')} 条）`}
          </span>
        )}
        {nothingAtAll && <span className={styles.faint}>备份中的内容本机都有，没有可恢复的</span>}
      </div>
    </div>
  );
}

function Counts({ plan }: { readonly plan: RestorePlan }) {
  return (
    <table className={styles.counts} aria-label="恢复预览">
      <thead>
        <tr>
          <th />
          {lists.map(([list, title]) => (
            <th key={list} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">相同</th>
        </tr>
      </thead>
      <tbody>
        {tablesInWords.map((table) => {
          const { same, ...rest } = plan.tables[table];
          const figures = [...lists.map(([list]) => rest[list].length), same];
          return (
            <tr key={table}>
              <th scope="row">
                {tableWords[table].name}（{tableWords[table].unit}）
              </th>
              {figures.map((figure, column) => (
                <td key={column} data-zero={figure === 0}>
                  {figure.toLocaleString('zh-CN')}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** So many names are enough to recognise one's own data; the counts above are complete. */
const mostNames = 50;

function Names({ plan }: { readonly plan: RestorePlan }) {
  const named = lists.flatMap(([list, title]) => plan.names[list].map((name) => ({ name, title })));
  if (named.length === 0) return null;
  return (
    <ul className={styles.differences} aria-label="有变化的企业">
      {named.slice(0, mostNames).map(({ name, title }, index) => (
        <li key={index}>
          {name}
          <span>{title}</span>
        </li>
      ))}
      {named.length > mostNames && (
        <li>
          <span>另有 {(named.length - mostNames).toLocaleString('zh-CN')} 家企业</span>
        </li>
      )}
    </ul>
  );
}
