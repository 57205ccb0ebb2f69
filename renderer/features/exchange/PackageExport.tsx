import { Alert, Button, Checkbox, Radio, Select } from 'antd';
import { useState, type FormEvent } from 'react';
import { host } from '#host';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { exchangeSelections, type ExchangeSelection } from '#shared/sync/exchange/packageSchema.ts';
import { selectionNames } from '#shared/sync/exchange/previewWords.ts';
import { newPassphraseFault } from '#shared/vault/passphraseRules.ts';
import { sizeInWords } from './backupWords.ts';
import styles from './Exchange.module.css';
import { savePackage, type SavedPackage } from './exchangeFlow.ts';
import { FailureNotice } from './FailureNotice.tsx';
import { PackageSecret } from './PackageSecret.tsx';

type State =
  | { readonly step: 'idle' }
  | { readonly step: 'making'; readonly rows: number }
  | { readonly step: 'refused'; readonly message: string }
  | { readonly step: 'done'; readonly saved: SavedPackage };

type Props = { readonly enterprises: readonly Enterprise[]; readonly onBusy: (busy: boolean) => void };

const noSecret = { first: '', again: '' };

/** Writes an exchange package: what goes, under which passphrase. */
export function PackageExport({ enterprises, onBusy }: Props) {
  const services = useServices();
  const [selection, setSelection] = useState<ExchangeSelection>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [withFiles, setWithFiles] = useState(false);
  const [secret, setSecret] = useState(noSecret);
  const [fault, setFault] = useState<string | null>(null);
  const [state, setState] = useState<State>({ step: 'idle' });
  const real = enterprises.filter(({ sample }) => !sample);
  const isMaking = state.step === 'making';
  const isReady = selection !== 'chosen' || chosen.length > 0;

  const save = async () => {
    const found = newPassphraseFault(secret.first, secret.again, [services.account.person]);
    setFault(found);
    if (found !== null || isMaking) return;
    onBusy(true);
    setState({ step: 'making', rows: 0 });
    const order = {
      chosen: selection === 'chosen' ? { selection, enterprises: chosen } : { selection },
      withFiles,
      passphrase: secret.first,
    };
    const saved = await savePackage(services, order, (rows) => setState({ step: 'making', rows }));
    onBusy(false);
    if (saved.ok) {
      setSecret(noSecret);
      setState({ step: 'done', saved: saved.value });
    } else {
      setState(saved.code === 'cancelled' ? { step: 'idle' } : { step: 'refused', message: saved.message });
    }
  };

  return (
    <form
      className={styles.steps}
      aria-label="导出交换包"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      {state.step === 'refused' && (
        <FailureNotice
          title="没有导出，本机数据没有变化"
          failure={state}
          onClose={() => setState({ step: 'idle' })}
        />
      )}
      {state.step === 'done' && <Done saved={state.saved} />}
      <Radio.Group
        aria-label="交换范围"
        value={selection}
        onChange={(event) => setSelection(event.target.value as ExchangeSelection)}
        options={exchangeSelections.map((value) => ({ value, label: selectionNames[value] }))}
      />
      {selection === 'chosen' && (
        <Select
          className={styles.chooser!}
          mode="multiple"
          aria-label="选择要交换的企业"
          placeholder="输入名称或信用代码查找"
          value={[...chosen]}
          showSearch={{ optionFilterProp: 'search' }}
          maxTagCount={8}
          options={real.map(({ id, name, uscc }) => ({ value: id, label: name, search: `${name} ${uscc}` }))}
          onChange={(ids: string[]) => setChosen(ids)}
        />
      )}
      <Checkbox checked={withFiles} onChange={(event) => setWithFiles(event.target.checked)}>
        佐证材料一并带走
      </Checkbox>
      <PackageSecret
        label="交换包的口令"
        value={secret.first}
        onChange={(first) => setSecret({ ...secret, first })}
      />
      <PackageSecret
        label="再输一遍口令"
        value={secret.again}
        onChange={(again) => setSecret({ ...secret, again })}
      />
      {fault !== null && <Alert className={styles.wide!} type="error" showIcon title={fault} />}
      <div className={styles.row}>
        <Button
          type="primary"
          htmlType="submit"
          loading={isMaking}
          disabled={!isReady || secret.first === ''}
        >
          保存交换包…
        </Button>
        <span className={styles.faint} role="status">
          {hintOf(state, isReady)}
        </span>
      </div>
    </form>
  );
}

function hintOf(state: State, isReady: boolean): string {
  if (state.step === 'making') return `正在整理，已完成 ${state.rows.toLocaleString('zh-CN')} 条`;
  return isReady ? '示例数据不会进入交换包；口令请当面或电话告诉对方' : '请先选择企业';
}

function Done({ saved: { rows, files, missingFiles, size, path } }: { readonly saved: SavedPackage }) {
  const parts = [`已保存 ${rows.toLocaleString('zh-CN')} 条`];
  if (files > 0) parts.push(`${files.toLocaleString('zh-CN')} 个佐证材料文件`);
  return (
    <Alert
      className={styles.wide!}
      type={missingFiles > 0 ? 'warning' : 'success'}
      showIcon
      title={`${parts.join('、')}，共 ${sizeInWords(size)}`}
      description={
        <>
          {missingFiles > 0 &&
            `有 ${missingFiles.toLocaleString('zh-CN')} 个佐证材料文件本机没有，没有带上，它们的记录已在包中。`}
          <code className={styles.place}>{path}</code>
        </>
      }
      action={
        <Button size="small" onClick={() => void host.openSaved({ path, how: 'reveal' })}>
          在文件夹中显示
        </Button>
      }
    />
  );
}
