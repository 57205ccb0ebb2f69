import { Alert, Button, Modal, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { success } from '#shared/model/result.ts';
import { useEvidenceStore } from './EvidenceContext.tsx';
import { useCamera } from './useCamera.ts';
import styles from './Viewer.module.css';

type Props = { readonly itemKey: string; readonly onClose: () => void };

/** A photo that was taken and not added yet; `address` shows it. */
type Shot = { readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string; readonly address: string };

/** Photographs evidence: the live picture, then the photo to look at, then on to the next one. */
export function CameraDialog({ itemKey, onClose }: Props) {
  const evidence = useEvidenceStore();
  const [chosen, setChosen] = useState<string | null>(null);
  const { stream, fault, cameras } = useCamera(chosen);
  const video = useRef<HTMLVideoElement>(null);
  const [shot, setShot] = useState<Shot | null>(null);
  const [added, setAdded] = useState(0);

  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  useEffect(
    () => () => {
      if (shot !== null) URL.revokeObjectURL(shot.address);
    },
    [shot],
  );

  const take = async () => {
    if (video.current === null) return;
    const photo = await photographOf(video.current);
    if (photo === null) return;
    const address = URL.createObjectURL(photo);
    setShot({ bytes: new Uint8Array(await photo.arrayBuffer()), name: photoName(new Date()), address });
  };
  const add = () => {
    if (shot === null) return;
    const { bytes, name } = shot;
    void evidence.add(itemKey, [{ name, size: bytes.length, read: async () => success(bytes) }]);
    setAdded(added + 1);
    setShot(null);
  };

  return (
    <Modal open width={880} centered footer={null} title="拍照" mask={{ closable: false }} onCancel={onClose}>
      <div
        className={styles.camera}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') event.stopPropagation();
        }}
      >
        {fault !== null && <Alert type="warning" showIcon title={fault} />}
        <div className={styles.finder} data-fault={fault !== null}>
          <video ref={video} autoPlay muted playsInline hidden={shot !== null} data-testid="camera" />
          {shot !== null && <img src={shot.address} alt="刚拍的照片" />}
        </div>
        <div className={styles.actions}>
          {shot === null ? (
            <Button
              type="primary"
              size="large"
              disabled={stream === null}
              autoFocus
              onClick={() => void take()}
            >
              拍照
            </Button>
          ) : (
            <>
              <Button type="primary" size="large" autoFocus onClick={add}>
                添加这张
              </Button>
              <Button size="large" onClick={() => setShot(null)}>
                重拍
              </Button>
            </>
          )}
          {cameras.length > 1 && (
            <Select
              aria-label="摄像头"
              value={chosen ?? stream?.getVideoTracks()[0]?.getSettings().deviceId ?? null}
              options={cameras.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={setChosen}
              className={styles.chooser!}
            />
          )}
          <span className={styles.soft} role="status">
            {added > 0 ? `已添加 ${added} 张，可以继续拍` : '照片只保存在本软件里，加密，不含位置'}
          </span>
          <Button size="large" onClick={onClose} className={styles.done!}>
            {added > 0 ? '完成' : '取消'}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

/** What the camera sees now, as a JPEG in the camera's own size; null before its first picture. */
async function photographOf(video: HTMLVideoElement): Promise<Blob | null> {
  const { videoWidth: width, videoHeight: height } = video;
  if (width === 0) return null;
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
}

/** 照片 20261125-143207.jpg, in local time. */
function photoName(time: Date): string {
  const [date = '', clock = ''] = time.toLocaleString('sv-SE').split(' ');
  return `照片 ${date.replaceAll('-', '')}-${clock.replaceAll(':', '')}.jpg`;
}
