import { Alert, App, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { deleteEnterprise } from '#data/commands/deleteEnterprise.ts';
import { deleteSession } from '#data/commands/deleteSession.ts';
import { deletionScope } from '#data/queries/deletionScope.ts';
import { useServices } from '#services';
import { readReason, reasonLengths, removalReasons } from '#shared/model/removal.ts';
import { useLive } from '#ui/useLive.ts';
import styles from './DeleteDialog.module.css';
import { scopeInWords } from './scopeInWords.ts';

/** What is to be deleted; `name` as the person knows it. */
export type Doomed = {
  readonly kind: 'enterprise' | 'session';
  readonly id: string;
  readonly name: string;
};

type Props = { readonly doomed: Doomed; readonly onClose: () => void; readonly onDeleted: () => void };

const other = '其他';

/** Says what goes, asks why, and deletes. */
export function DeleteDialog({ doomed, onClose, onDeleted }: Props) {
  const { kind, id, name } = doomed;
  const { database } = useServices();
  const { notification } = App.useApp();
  const scope = useLive(() => deletionScope(database, { kind, id }), [database, kind, id]);
  const [choice, setChoice] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const reason = choice === other ? typed : (choice ?? '');
  const isGiven = readReason(reason) !== null;

  const remove = async () => {
    if (!isGiven || busy) return;
    setBusy(true);
    const command = kind === 'enterprise' ? deleteEnterprise : deleteSession;
    const removed = await command(database, id, reason);
    setBusy(false);
    if (!removed.ok) return setFault(removed.message);
    notification.success({
      title: `已删除“${name}”`,
      description: '名称、时间、人员和原因留在“数据 › 已删除”。',
      placement: 'bottomRight',
    });
    onDeleted();
  };

  if (scope === undefined) return null;
  return (
    <Modal
      open
      width={520}
      title={`删除“${name}”？`}
      okText="删除"
      okButtonProps={{ danger: true, disabled: !isGiven }}
      confirmLoading={busy}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <div className={styles.body}>
        <p>将删除{scopeInWords(kind, scope)}。删除不能撤销，只能从备份恢复；名称、时间、人员和原因会保留。</p>
        {scope.seals > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`其中有已封存的诊断，${scope.seals} 份封存记录会一并删除，以后无法再证明它们的内容；需要留存时请先导出。`}
          />
        )}
        <div className={styles.field}>
          <span className={styles.label}>删除原因（必填）</span>
          <Radio.Group
            aria-label="删除原因"
            value={choice}
            options={[...removalReasons, other].map((value) => ({ value, label: value }))}
            onChange={(event) => setChoice(event.target.value as string)}
          />
          {choice === other && (
            <Input
              autoFocus
              aria-label="写明原因"
              placeholder={`写明原因，至少 ${reasonLengths.least} 个字`}
              maxLength={reasonLengths.most}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onPressEnter={() => void remove()}
            />
          )}
        </div>
        {fault !== null && <Alert type="error" showIcon title={fault} />}
      </div>
    </Modal>
  );
}
