import { Alert, Input, Modal } from 'antd';
import { useState } from 'react';
import { reviseSession } from '#data/commands/reviseSession.ts';
import { useServices } from '#services';
import { reasonLengths } from '#shared/model/removal.ts';
import styles from './Seal.module.css';

type Props = {
  readonly sessionId: string;
  readonly onRevised: () => void;
  readonly onCancel: () => void;
};

/** Asks for the reason, then opens the session for its next revision. */
export function ReviseDialog({ sessionId, onRevised, onCancel }: Props) {
  const { database } = useServices();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const revise = async () => {
    setBusy(true);
    const revised = await reviseSession(database, sessionId, reason);
    setBusy(false);
    if (revised.ok) onRevised();
    else setRefusal(revised.message);
  };

  return (
    <Modal
      open
      width={520}
      title="修订已封存的诊断"
      okText="开始修订"
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={busy}
      onOk={() => void revise()}
      onCancel={onCancel}
    >
      <div className={styles.dialog}>
        <p>修订后可以重新填写，完成后再次结束诊断。已有的封存记录保留不变，新的封存记录接在它后面。</p>
        <label className={styles.field}>
          <span>修订原因（记入操作记录）</span>
          <Input.TextArea
            autoFocus
            rows={3}
            maxLength={reasonLengths.most}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {refusal !== null && <Alert type="error" showIcon title={refusal} />}
      </div>
    </Modal>
  );
}
