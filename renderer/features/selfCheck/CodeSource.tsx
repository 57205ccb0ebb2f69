import { Alert, Button } from 'antd';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { useStable } from '#ui/useStable.ts';
import { useServices } from '#services';
import { readSelfCheckCode, type SelfCheckCode } from '#shared/selfCheck/code.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { CameraPanel } from './CameraPanel.tsx';
import { readFile } from './readFile.ts';
import styles from './SelfCheck.module.css';

/** Where the code comes from: the camera, a picture file, a picture that is pasted or dropped. */
export function CodeSource({ onRead }: { readonly onRead: (code: SelfCheckCode) => void }) {
  const { instrument } = useServices();
  const [scanning, setScanning] = useState(false);
  const [reading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);

  const take = (text: string) => {
    const read = readSelfCheckCode(text, instrument);
    if (read.ok) onRead(read.value);
    else setRefusal(read.message);
  };
  const takeFile = useStable(async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    setRefusal(null);
    const read = await readFile(file);
    setReading(false);
    if (read.ok) take(read.value);
    else setRefusal(read.message);
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? [];
      if (file === undefined) return;
      event.preventDefault();
      void takeFile(file);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [takeFile]);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    void takeFile(event.dataTransfer.files[0]);
  };

  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <SectionCard
        title="读取二维码"
        text="扫描展厅自测结果页上的二维码，或选一张它的照片、截图。全程不用联网。"
      >
        {refusal !== null && (
          <Alert
            type="error"
            showIcon
            title={refusal}
            closable={{ onClose: () => setRefusal(null) }}
            className={styles.wide!}
          />
        )}
        {scanning ? (
          <CameraPanel onText={take} onClose={() => setScanning(false)} />
        ) : (
          <div className={styles.actions}>
            <Button
              type="primary"
              onClick={() => {
                setRefusal(null);
                setScanning(true);
              }}
            >
              打开摄像头扫描
            </Button>
            <Button loading={reading} onClick={() => picker.current?.click()}>
              选择图片
            </Button>
            <span className={styles.soft}>也可以把图片拖到这里，或按 Ctrl+V 粘贴截图</span>
          </div>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/*"
          aria-label="自测二维码图片"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file can be chosen again after a refusal.
            event.target.value = '';
            void takeFile(file);
          }}
        />
      </SectionCard>
    </div>
  );
}
