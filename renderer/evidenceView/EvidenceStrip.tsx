import { CameraOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, Button, Switch } from 'antd';
import { memo, useEffect, useRef, useState } from 'react';
import type { Evidence } from '#shared/model/evidence.ts';
import { CameraDialog } from './CameraDialog.tsx';
import { EvidenceTile } from './EvidenceTile.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { useEvidence, useEvidenceStore, useIsReadOnly } from './EvidenceContext.tsx';
import { pickFiles } from './incoming.ts';
import styles from './Evidence.module.css';

const none: readonly Evidence[] = [];

type Props = {
  readonly itemKey: string;
  readonly label?: string;
  /** One of several on a screen: as long as there is nothing, it says nothing about how to add some. */
  readonly isQuiet?: boolean;
};

/** The evidence of one item: what there is, and the ways to add some. Memoised: an answer does not concern it. */
export const EvidenceStrip = memo(function EvidenceStrip(props: Props) {
  const { itemKey, label = '佐证材料', isQuiet = false } = props;
  const evidence = useEvidenceStore();
  const rows = useEvidence(({ byItem }) => byItem.get(itemKey)) ?? none;
  const isReadOnly = useIsReadOnly();
  const [shown, setShown] = useState<string | null>(null);
  const [photographing, setPhotographing] = useState(false);

  // What one has just added, or why it was not, must not stand below the edge.
  const strip = useRef<HTMLElement>(null);
  const news = useEvidence(({ adding, refused }) => newsOf(itemKey, adding) + newsOf(itemKey, refused));
  useEffect(() => {
    if (news > 0) strip.current?.scrollIntoView({ block: 'nearest' });
  }, [news]);

  const pick = async () => {
    const files = await pickFiles();
    if (files !== null) void evidence.add(itemKey, files);
  };

  return (
    <section ref={strip} className={styles.strip} aria-label={label}>
      <div className={styles.head}>
        <h2 className={styles.label}>
          {label}
          {rows.length > 0 && ` ${rows.length} 份`}
        </h2>
        {!isReadOnly && (
          <>
            <Button size="small" icon={<PlusOutlined />} onClick={() => void pick()}>
              添加文件
            </Button>
            <Button size="small" icon={<CameraOutlined />} onClick={() => setPhotographing(true)}>
              拍照
            </Button>
            <LocationSwitch />
          </>
        )}
      </div>
      <Refusals itemKey={itemKey} />
      <div className={styles.tiles}>
        {rows.map((row) => (
          <EvidenceTile key={row.id} row={row} onShow={setShown} />
        ))}
        <Adding itemKey={itemKey} />
        {rows.length === 0 && !isQuiet && <Empty itemKey={itemKey} isReadOnly={isReadOnly} />}
      </div>
      {shown !== null && (
        <EvidenceViewer
          rows={rows}
          shown={shown}
          isReadOnly={isReadOnly}
          onShow={setShown}
          onClose={() => setShown(null)}
        />
      )}
      {photographing && <CameraDialog itemKey={itemKey} onClose={() => setPhotographing(false)} />}
    </section>
  );
});

function newsOf(itemKey: string, list: readonly { readonly itemKey: string }[]): number {
  return list.filter((each) => each.itemKey === itemKey).length;
}

function LocationSwitch() {
  const evidence = useEvidenceStore();
  const keepLocation = useEvidence((state) => state.keepLocation);
  return (
    <label className={styles.location} data-kept={keepLocation}>
      <Switch size="small" checked={keepLocation} onChange={evidence.setKeepLocation} />
      <span>
        {keepLocation ? '保留拍摄位置：已开启，照片按原文件保存' : '保留拍摄位置：未开启，照片会去除位置'}
      </span>
    </label>
  );
}

function Empty({ itemKey, isReadOnly }: { readonly itemKey: string; readonly isReadOnly: boolean }) {
  const isAdding = useEvidence(({ adding }) => adding.some((each) => each.itemKey === itemKey));
  if (isAdding) return null;
  return (
    <p className={styles.empty}>
      {isReadOnly
        ? '没有佐证材料'
        : '把照片或文件拖到这里：JPG、PNG、WebP、PDF、Word、Excel，每个不超过 50 MB'}
    </p>
  );
}

function Adding({ itemKey }: { readonly itemKey: string }) {
  const adding = useEvidence((state) => state.adding);
  return adding
    .filter((each) => each.itemKey === itemKey)
    .map(({ id, name }) => (
      <span key={id} className={styles.adding} role="status" title={name}>
        <span className={styles.name}>{name}</span>
        <span className={styles.fact}>正在加密保存…</span>
      </span>
    ));
}

/** Why files were not added, in one place however many they are. */
function Refusals({ itemKey }: { readonly itemKey: string }) {
  const evidence = useEvidenceStore();
  const refused = useEvidence((state) => state.refused);
  const messages = refused.filter((each) => each.itemKey === itemKey);
  const [first] = messages;
  if (first === undefined) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={messages.length === 1 ? first.message : `${messages.length} 个文件没有添加`}
      description={
        messages.length > 1 && (
          <ul className={styles.refused}>
            {messages.map(({ id, message }) => (
              <li key={id}>{message}</li>
            ))}
          </ul>
        )
      }
      closable={{ onClose: () => evidence.dismiss(itemKey), 'aria-label': '知道了' }}
    />
  );
}
