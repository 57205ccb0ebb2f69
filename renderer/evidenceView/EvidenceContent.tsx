import { useEffect, useState } from 'react';
import { openFile } from '#evidence/evidenceFile.ts';
import { evidenceKeys } from '#evidence/evidenceKeys.ts';
import { host } from '#host';
import { useServices } from '#services';
import { isPicture, mediaTypes } from '#shared/evidence/mediaTypes.ts';
import type { Evidence } from '#shared/model/evidence.ts';
import { KindIcon } from './EvidenceTile.tsx';
import styles from './Viewer.module.css';

/** A picture as it is kept, or for a document what kind it is and how to open it. */
export function EvidenceContent({ row }: { readonly row: Evidence }) {
  if (isPicture(row.mediaType)) return <Picture row={row} />;
  return (
    <div className={styles.document}>
      <KindIcon mediaType={row.mediaType} />
      <p>{mediaTypes[row.mediaType].name}在本软件之外打开：先点“另存为…”，再打开保存的文件。</p>
      <p className={styles.soft}>本软件里的这一份始终是加密的；另存出去的没有加密，用完请自行删除。</p>
    </div>
  );
}

/** Small and blurred at once, sharp when its file is decrypted. The decrypted picture lives as long as it is shown. */
function Picture({ row }: { readonly row: Evidence }) {
  const { account } = useServices();
  const [sharp, setSharp] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { name, sha256, mediaType, thumbnail } = row;
  useEffect(() => {
    let address: string | null = null;
    let isGone = false;
    const show = async () => {
      const opened = await openFile(host, await evidenceKeys(account.key), { name, sha256 });
      if (isGone) return;
      if (!opened.ok) return setFault(opened.message);
      address = URL.createObjectURL(new Blob([opened.value], { type: mediaType }));
      setSharp(address);
    };
    void show();
    return () => {
      isGone = true;
      if (address !== null) URL.revokeObjectURL(address);
    };
  }, [account.key, name, sha256, mediaType]);
  return (
    <>
      {fault !== null && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <img
        className={styles.picture}
        src={sharp ?? thumbnail ?? undefined}
        alt={row.note === '' ? name : row.note}
        data-sharp={sharp !== null}
        draggable={false}
      />
    </>
  );
}
