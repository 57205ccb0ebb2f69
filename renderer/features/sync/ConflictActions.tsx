import { App, Button } from 'antd';
import { deletionScope } from '#data/queries/deletionScope.ts';
import type { ListedConflict } from '#data/queries/openConflicts.ts';
import type { Settlement } from '#data/rows.ts';
import { useServices } from '#services';
import { isClosed } from '#shared/model/session.ts';
import { may, refusalOf, type Action } from '#shared/roles/roleTable.ts';
import { questionOf } from '#shared/sync/rowWords.ts';
import { choicesOf } from '#shared/sync/settlement.ts';
import { conflictInWords, standsNow } from './conflictSides.ts';
import styles from './Conflicts.module.css';

type Props = {
  readonly listed: ListedConflict;
  readonly busy: Settlement | null;
  readonly onSettle: (how: Settlement) => void;
  readonly onEdit: () => void;
};

/** The ways to settle a conflict, as far as they make sense for its field and its diagnosis; says why where they do not. */
export function ConflictActions({ listed, busy, onSettle, onEdit }: Props) {
  const { database, account } = useServices();
  const { modal } = App.useApp();
  const { conflict, place } = listed;
  const { table, rowId, clash } = conflict;
  const { session, pack } = place;
  const stands = standsNow(listed);
  const isSealed = session !== null && isClosed(session);
  const choices = isSealed || stands === 'gone' ? (['kept'] as const) : offered();
  const isDeletion = clash.kind === 'deletion';
  const mayDelete = may(account.role, deletingIs(table));

  function offered(): readonly Settlement[] {
    return choicesOf(table, clash, questionOf({ table, rowId, pack }));
  }
  const has = (how: Settlement) => choices.some((choice) => choice === how);
  const confirmDeletion = async () => {
    const { row } = conflictInWords(listed);
    modal.confirm({
      title: `删除${row}？`,
      content: `${await goesAlong()}删除不能撤销，只能从备份恢复；下次同步会告诉平台。`,
      okText: '删除',
      okButtonProps: { danger: true },
      focusable: { autoFocusButton: 'cancel' },
      onOk: () => onSettle('lost'),
    });
  };
  const goesAlong = async (): Promise<string> => {
    if (table !== 'sessions' && table !== 'enterprises') return '';
    const kind = table === 'sessions' ? 'session' : 'enterprise';
    const { sessions, items, evidence, seals } = await deletionScope(database, { kind, id: rowId });
    const along = [
      ...(kind === 'enterprise' ? [`${sessions} 次诊断`] : []),
      `${items} 条答案与评级`,
      `${evidence} 份佐证材料`,
      `${seals} 份封存记录`,
    ];
    return `连同 ${along.join('、')}一并删除。`;
  };

  return (
    <div className={styles.actions}>
      <Button loading={busy === 'kept'} onClick={() => onSettle('kept')}>
        {isDeletion ? (stands === 'gone' ? '知道了' : '保留') : '保留当前'}
      </Button>
      {has('lost') && isDeletion && (
        <Button danger disabled={!mayDelete} loading={busy === 'lost'} onClick={() => void confirmDeletion()}>
          删除…
        </Button>
      )}
      {has('lost') && !isDeletion && (
        <Button disabled={stands === 'lost'} loading={busy === 'lost'} onClick={() => onSettle('lost')}>
          改用另一方
        </Button>
      )}
      {has('both') && (
        <Button loading={busy === 'both'} onClick={() => onSettle('both')}>
          两者都留
        </Button>
      )}
      {has('edited') && <Button onClick={onEdit}>编辑…</Button>}
      <span className={styles.faint}>{whyNot()}</span>
    </div>
  );

  function whyNot(): string {
    if (stands === 'gone') return '这一项已不在本机';
    if (isSealed) return '诊断已封存，内容不变；要改用另一方，请由组长或管理员先修订';
    if (isDeletion && !mayDelete) return refusalOf(account.role, deletingIs(table)).message;
    return choices.length === 1 ? '这一项由系统记录，不能在这里改' : '';
  }
}

function deletingIs(table: ListedConflict['conflict']['table']): Action {
  if (table === 'enterprises') return 'deleteEnterprise';
  return table === 'sessions' ? 'deleteSession' : 'editSession';
}
