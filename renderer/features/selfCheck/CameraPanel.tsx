import { Alert, Button } from 'antd';
import styles from './SelfCheck.module.css';
import { useScanner } from './useScanner.ts';

type Props = { readonly onText: (text: string) => void; readonly onClose: () => void };

/** The live picture, in which a code is looked for until one is taken in. */
export function CameraPanel({ onText, onClose }: Props) {
  const { video, fault } = useScanner(onText);
  return (
    <div className={styles.camera}>
      {fault !== null && <Alert type="warning" showIcon title={fault} />}
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        className={styles.finder}
        data-fault={fault !== null}
        data-testid="code-camera"
      />
      <div className={styles.actions}>
        <Button onClick={onClose}>关闭摄像头</Button>
        {fault === null && <span className={styles.soft}>把二维码放进画面里，读到后自动继续。</span>}
      </div>
    </div>
  );
}
