import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { App, Button, Modal, Popconfirm } from 'antd';
import { removeEvidence } from '#data/commands/removeEvidence.ts';
import { useServices } from '#services';
import { isPicture } from '#shared/evidence/mediaTypes.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { EvidenceContent } from './EvidenceContent.tsx';
import { EvidenceFacts } from './EvidenceFacts.tsx';
import { EvidenceNote } from './EvidenceNote.tsx';
import { useSaveAs } from './useSaveAs.tsx';
import styles from './Viewer.module.css';

type Props = {
  readonly rows: readonly Evidence[];
  readonly shown: string;
  readonly isReadOnly: boolean;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
};

/** One piece of evidence, large, with what is known of it and what can be done with it. */
export function EvidenceViewer({ rows, shown, isReadOnly, onShow, onClose }: Props) {
  const { database } = useServices();
  const { notification } = App.useApp();
  const saveAs = useSaveAs();
  const at = rows.findIndex(({ id }) => id === shown);
  const row = rows[at];
  if (row === undefined) return null;
  const go = (step: number) => {
    const next = rows[at + step];
    if (next !== undefined) onShow(next.id);
  };
  const remove = async () => {
    const removed = await removeEvidence(database, row.id);
    if (removed.ok) return onClose();
    notification.error({
      title: '没有移除',
      description: removed.message,
      placement: 'bottomRight',
      duration: 0,
    });
  };
  return (
    <Modal open width={1040} centered footer={null} title={row.name} onCancel={onClose}>
      {/* Keys here are not for the questionnaire behind; Escape still closes. */}
      <div
        className={styles.viewer}
        onKeyDown={(event) => {
          if (event.key === 'Escape') return;
          event.stopPropagation();
          if (event.target instanceof HTMLTextAreaElement) return;
          if (event.key === 'ArrowLeft') go(-1);
          if (event.key === 'ArrowRight') go(1);
        }}
      >
        <div className={styles.stage}>
          <EvidenceContent key={row.id} row={row} />
          {rows.length > 1 && (
            <div className={styles.steps}>
              <Button
                size="small"
                icon={<LeftOutlined />}
                aria-label="上一份"
                disabled={at === 0}
                onClick={() => go(-1)}
              />
              <span>
                {at + 1} / {rows.length}
              </span>
              <Button
                size="small"
                icon={<RightOutlined />}
                aria-label="下一份"
                disabled={at === rows.length - 1}
                onClick={() => go(1)}
              />
            </div>
          )}
        </div>
        <div className={styles.aside}>
          <EvidenceNote key={row.id} row={row} isReadOnly={isReadOnly} />
          <EvidenceFacts row={row} />
          <div className={styles.actions}>
            <Button type={isPicture(row.mediaType) ? 'default' : 'primary'} onClick={() => void saveAs(row)}>
              另存为…
            </Button>
            {!isReadOnly && (
              <Popconfirm
                title="移除这份佐证材料？"
                description="移除后不再列出；操作记录会记下是谁移除的。"
                okText="移除"
                okButtonProps={{ danger: true }}
                cancelText="保留"
                onConfirm={() => void remove()}
              >
                <Button danger>移除</Button>
              </Popconfirm>
            )}
          </div>
        </div>
      </div>
    </Modal>
  );
}
