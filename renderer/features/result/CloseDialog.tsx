import { Alert, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { closeSession } from '#data/commands/closeSession.ts';
import { host } from '#host';
import { useServices } from '#services';
import { levelNames } from '#shared/look/levels.ts';
import type { AssessmentResult } from '#shared/scoring/assessment.ts';
import { openDeviceSigner } from '#vault/deviceSigner.ts';
import styles from './Seal.module.css';

type Props = {
  readonly sessionId: string;
  readonly result: AssessmentResult;
  readonly onDone: () => void;
};

const mostNamed = 8;

/** Says what closing means and what is still open, asks once more, then seals. */
export function CloseDialog({ sessionId, result, onDone }: Props) {
  const { database, account } = useServices();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [lowest, highest] = result.levelRange;

  const close = async () => {
    setBusy(true);
    const signer = await openDeviceSigner(host, account.key);
    const closed = signer.ok ? await closeSession(database, sessionId, signer.value) : signer;
    setBusy(false);
    if (closed.ok) onDone();
    else setRefusal(closed.message);
  };

  return (
    <Modal
      open
      width={520}
      title="结束诊断"
      okText="结束并封存"
      okButtonProps={{ disabled: !sure }}
      confirmLoading={busy}
      onOk={() => void close()}
      onCancel={onDone}
    >
      <div className={styles.dialog}>
        <p>
          答案、场景评级、佐证材料、访谈内容、所用指标版本和评测结果将一起封存，并由本机签名。此后内容只读；确需改动时由组长或管理员修订，每次修订都另行封存，原来的封存记录保留。
        </p>
        <p>
          封存的结果：{result.score} 分，{levelNames[lowest]}
          {highest > lowest && `；未答项补齐后最高可到${levelNames[highest]}`}。
        </p>
        {result.open.length > 0 && (
          <Alert
            type="warning"
            showIcon
            title={`还有 ${result.open.length} 项未答，将按未答封存`}
            description={openNames(result)}
          />
        )}
        <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
          {result.open.length > 0 ? '未答的项目不再补充，内容已核对' : '内容已核对'}
        </Checkbox>
        {refusal !== null && <Alert type="error" showIcon title={refusal} />}
      </div>
    </Modal>
  );
}

function openNames({ open }: AssessmentResult): string {
  const named = open.slice(0, mostNamed).map(({ name }) => name);
  return `${named.join('、')}${open.length > mostNamed ? ` 等` : ''}`;
}
