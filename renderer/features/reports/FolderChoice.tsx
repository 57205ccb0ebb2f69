import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { host } from '#host';
import { CutInMiddle } from './CutInMiddle.tsx';
import { useReportsStore, type ChosenFolder } from './reportsStore.ts';
import styles from './Job.module.css';

type Content = { readonly files: number } | { readonly fault: string };

/** The folder that the files go into, and what lies there of earlier batches. */
export function FolderChoice() {
  const folder = useReportsStore((state) => state.folder);
  const content = useContent(folder);
  const choose = async () => {
    const chosen = await host.batchChooseFolder(null);
    if (chosen.ok) useReportsStore.setState({ folder: { id: chosen.folder, path: chosen.path } });
  };
  return (
    <div className={styles.folder}>
      <Button icon={<FolderOpenOutlined />} onClick={() => void choose()}>
        {folder === null ? '选择文件夹…' : '更换…'}
      </Button>
      {folder === null ? (
        <span className={styles.about}>每份文件和清单 manifest.json 都写到这里</span>
      ) : (
        <span className={styles.path} data-testid="folder">
          <CutInMiddle text={folder.path} endAt={lastPart(folder.path)} />
        </span>
      )}
      {content !== null && 'fault' in content && (
        <p className={styles.fault} role="alert">
          {content.fault}
        </p>
      )}
      {content !== null && 'files' in content && content.files > 0 && (
        <p className={styles.about}>
          这里已有 {content.files.toLocaleString('zh-CN')} 份由本软件生成的文件，没有变化的不会重做。
        </p>
      )}
    </div>
  );
}

/** Where a path's last folder begins, with the separator before it. */
function lastPart(path: string): number {
  return Math.max(0, path.search(/[\\/][^\\/]*[\\/]?$/u));
}

/** What lies in the folder; null before it was looked at. */
function useContent(folder: ChosenFolder | null): Content | null {
  const [seen, setSeen] = useState<{ readonly of: ChosenFolder; readonly content: Content } | null>(null);
  useEffect(() => {
    if (folder === null) return;
    let current = true;
    void host.batchReadManifest({ folder: folder.id }).then((read) => {
      if (!current) return;
      const content = read.ok ? { files: read.manifest?.reports.length ?? 0 } : { fault: read.message };
      setSeen({ of: folder, content });
    });
    return () => {
      current = false;
    };
  }, [folder]);
  return seen?.of === folder ? seen.content : null;
}
