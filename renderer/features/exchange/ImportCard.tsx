import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { importBundles } from '#data/commands/importBundles.ts';
import type { ImportMode } from '#data/importing/importContent.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Failure } from '#shared/model/result.ts';
import styles from './Exchange.module.css';
import { SectionCard } from '#ui/SectionCard.tsx';
import { FailureNotice } from './FailureNotice.tsx';
import { ImportPreviewPanel } from './ImportPreviewPanel.tsx';
import { chooseFile, type ReadFile } from './importFlow.ts';
import { receiptOf } from './importReceipt.ts';

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'refused'; readonly failure: Failure }
  | { readonly step: 'preview'; readonly file: ReadFile; readonly writing: boolean }
  | { readonly step: 'done'; readonly receipt: string };

/** Import in three steps: choose, see what it would do, do it. Each step can be left with nothing changed. */
export function ImportCard({ start }: { readonly start: boolean }) {
  const services = useServices();
  const navigate = useNavigate();
  const [state, setState] = useState<State>({ step: 'idle' });
  const started = useRef(false);

  const choose = async () => {
    setState({ step: 'reading' });
    const file = await chooseFile(services);
    if (file.ok) setState({ step: 'preview', file: file.value, writing: false });
    else setState(file.code === 'cancelled' ? { step: 'idle' } : { step: 'refused', failure: file });
  };
  const write = async (file: ReadFile, mode: ImportMode) => {
    setState({ step: 'preview', file, writing: true });
    const done = await importBundles(services.database, file.content, mode, file.name);
    if (done.ok) setState({ step: 'done', receipt: receiptOf(done.value, mode === 'overwrite') });
    else setState({ step: 'refused', failure: done });
  };

  useEffect(() => {
    if (!start || started.current) return;
    started.current = true;
    void choose();
  }, [start]);

  return (
    <SectionCard title="导入" text="读取同事、中心平台或另一台电脑导出的数据文件，先看清会发生什么，再决定。">
      {state.step === 'refused' && (
        <FailureNotice
          title="没有导入，本机数据没有变化"
          failure={state.failure}
          onClose={() => setState({ step: 'idle' })}
        />
      )}
      {state.step === 'done' && (
        <Alert
          className={styles.wide!}
          type="success"
          showIcon
          title="导入完成"
          description={state.receipt}
          action={
            <Button size="small" onClick={() => void navigate(paths.enterprises())}>
              去企业列表
            </Button>
          }
        />
      )}
      {state.step === 'preview' ? (
        <ImportPreviewPanel
          file={state.file}
          writing={state.writing}
          onImport={(mode) => void write(state.file, mode)}
          onCancel={() => setState({ step: 'idle' })}
        />
      ) : (
        <div className={styles.row}>
          <Button type="primary" loading={state.step === 'reading'} onClick={() => void choose()}>
            {state.step === 'idle' || state.step === 'reading' ? '选择文件…' : '选择另一个文件…'}
          </Button>
          <span className={styles.faint}>.tdx 或 .json，不超过 64 MB；选择文件不会改动本机数据</span>
        </div>
      )}
    </SectionCard>
  );
}
