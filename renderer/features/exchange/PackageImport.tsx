import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Failure } from '#shared/model/result.ts';
import { countsInWords } from '#shared/sync/exchange/previewWords.ts';
import { importPackage, type ImportedPackage } from '#sync/exchange/importPackage.ts';
import { sizeInWords } from './backupWords.ts';
import styles from './Exchange.module.css';
import { choosePackage, exchangeDesk, lookInto, type ChosenPackage, type LookedAt } from './exchangeFlow.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { PackagePreviewPanel } from './PackagePreviewPanel.tsx';
import { PackageSecret } from './PackageSecret.tsx';

type State =
  | { readonly step: 'idle' | 'choosing' }
  | { readonly step: 'secret'; readonly chosen: ChosenPackage; readonly opening: boolean }
  | {
      readonly step: 'preview';
      readonly chosen: ChosenPackage;
      readonly looked: LookedAt;
      /** Rows that were taken in; null: not begun. */
      readonly done: number | null;
    }
  | { readonly step: 'done'; readonly imported: ImportedPackage };

/** Imports an exchange package: choose, open by its passphrase, see what it would do, do it. */
export function PackageImport({ onBusy }: { readonly onBusy: (busy: boolean) => void }) {
  const services = useServices();
  const [state, setState] = useState<State>({ step: 'idle' });
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<{ readonly title: string; readonly failure: Failure } | null>(null);

  const choose = async () => {
    setRefused(null);
    setTyped('');
    setState({ step: 'choosing' });
    const chosen = await choosePackage();
    if (chosen.ok) return setState({ step: 'secret', chosen: chosen.value, opening: false });
    setState({ step: 'idle' });
    if (chosen.code !== 'cancelled') setRefused({ title: '没有导入，本机数据没有变化', failure: chosen });
  };
  const open = async (chosen: ChosenPackage) => {
    setRefused(null);
    setState({ step: 'secret', chosen, opening: true });
    const looked = await lookInto(services, chosen, typed);
    if (looked.ok) return setState({ step: 'preview', chosen, looked: looked.value, done: null });
    setState({ step: 'secret', chosen, opening: false });
    setRefused({ title: '没有导入，本机数据没有变化', failure: looked });
  };
  const take = async (chosen: ChosenPackage, looked: LookedAt) => {
    onBusy(true);
    const onProgress = (done: number) => setState({ step: 'preview', chosen, looked, done });
    onProgress(0);
    const imported = await importPackage(exchangeDesk(services), looked.opened, chosen.name, onProgress);
    onBusy(false);
    if (imported.ok) return setState({ step: 'done', imported: imported.value });
    setState({ step: 'preview', chosen, looked, done: null });
    setRefused({ title: '没有全部导入，已导入的有效，再导入一次会接着完成', failure: imported });
  };

  return (
    <>
      {refused !== null && <FailureNotice {...refused} onClose={() => setRefused(null)} />}
      {state.step === 'done' && <Done imported={state.imported} />}
      {state.step === 'secret' && (
        <form
          className={styles.steps}
          aria-label="打开交换包"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            if (typed !== '') void open(state.chosen);
          }}
        >
          <p>
            <span className={styles.file}>{state.chosen.name}</span>
            <span className={styles.soft}>　{sizeInWords(state.chosen.size)}，完整无损，尚未导入</span>
          </p>
          <PackageSecret
            label="对方告诉您的口令"
            value={typed}
            disabled={state.opening}
            onChange={setTyped}
          />
          <div className={styles.row}>
            <Button type="primary" htmlType="submit" loading={state.opening} disabled={typed === ''}>
              预览
            </Button>
            <Button disabled={state.opening} onClick={() => setState({ step: 'idle' })}>
              取消
            </Button>
          </div>
        </form>
      )}
      {state.step === 'preview' && (
        <PackagePreviewPanel
          name={state.chosen.name}
          looked={state.looked}
          done={state.done}
          onImport={() => void take(state.chosen, state.looked)}
          onCancel={() => setState({ step: 'idle' })}
        />
      )}
      {(state.step === 'idle' || state.step === 'choosing' || state.step === 'done') && (
        <div className={styles.row}>
          <Button type="primary" loading={state.step === 'choosing'} onClick={() => void choose()}>
            选择交换包…
          </Button>
          <span className={styles.faint}>不超过 256 MB；选择和预览不会改动本机数据，重复导入没有影响</span>
        </div>
      )}
    </>
  );
}

function Done({ imported: { counts, files } }: { readonly imported: ImportedPackage }) {
  const told = [`${countsInWords(counts)}。`];
  if (files.kept > 0) told.push(`存入 ${files.kept.toLocaleString('zh-CN')} 个佐证材料文件。`);
  if (files.damaged > 0) {
    told.push(`有 ${files.damaged.toLocaleString('zh-CN')} 个佐证材料文件与记录不符，没有采用，记录都在。`);
  }
  if (files.fault !== null) told.push(`佐证材料没有全部存下：${files.fault}`);
  return (
    <Alert
      className={styles.wide!}
      type={counts.conflicts > 0 || files.damaged > 0 || files.fault !== null ? 'warning' : 'success'}
      showIcon
      title="导入完成"
      description={told.join('')}
      action={
        counts.conflicts > 0 && (
          <Link className={styles.link!} to={paths.sync()}>
            去“同步”决定冲突
          </Link>
        )
      }
    />
  );
}
