import { Alert, Button, Checkbox, Radio, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { host } from '#host';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import styles from './Exchange.module.css';
import { SectionCard } from '#ui/SectionCard.tsx';
import { exportFile, type Exported } from './exportFile.ts';
import { FailureNotice } from './FailureNotice.tsx';

type State =
  | { readonly step: 'idle' | 'writing' }
  | { readonly step: 'refused'; readonly message: string }
  | { readonly step: 'done'; readonly exported: Exported };

type Props = { readonly enterprises: readonly Enterprise[] | undefined; readonly start: boolean };

/** Writes all or chosen enterprises with their diagnoses into one file. */
export function ExportCard({ enterprises = [], start }: Props) {
  const services = useServices();
  const [scope, setScope] = useState<'all' | 'chosen'>('all');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [withSample, setWithSample] = useState(false);
  const [state, setState] = useState<State>({ step: 'idle' });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (start) button.current?.focus();
  }, [start]);

  const samples = enterprises.filter(({ sample }) => sample).length;
  const wanted =
    scope === 'chosen'
      ? enterprises.filter(({ id }) => chosen.includes(id))
      : enterprises.filter(({ sample }) => withSample || !sample);
  const write = async () => {
    setState({ step: 'writing' });
    const exported = await exportFile(services, wanted);
    if (exported.ok) setState({ step: 'done', exported: exported.value });
    else
      setState(
        exported.code === 'cancelled' ? { step: 'idle' } : { step: 'refused', message: exported.message },
      );
  };

  return (
    <SectionCard title="导出" text="写成一个文件，供另一台电脑导入或交报告组。文件未加密，请妥善保管。">
      {state.step === 'refused' && (
        <FailureNotice
          title="没有导出，本机数据没有变化"
          failure={state}
          onClose={() => setState({ step: 'idle' })}
        />
      )}
      {state.step === 'done' && <Done exported={state.exported} />}
      <Radio.Group
        value={scope}
        onChange={(event) => setScope(event.target.value as 'all' | 'chosen')}
        options={[
          { value: 'all', label: '全部企业' },
          { value: 'chosen', label: '选择企业' },
        ]}
      />
      {scope === 'chosen' && (
        <Select
          className={styles.chooser!}
          mode="multiple"
          aria-label="选择要导出的企业"
          placeholder="输入名称或信用代码查找"
          value={[...chosen]}
          showSearch={{ optionFilterProp: 'search' }}
          maxTagCount={8}
          options={enterprises.map(({ id, name, uscc }) => ({
            value: id,
            label: name,
            search: `${name} ${uscc}`,
          }))}
          onChange={(ids: string[]) => setChosen(ids)}
        />
      )}
      {scope === 'all' && samples > 0 && (
        <Checkbox checked={withSample} onChange={(event) => setWithSample(event.target.checked)}>
          包含 {samples} 家示例企业（导入后不再带“示例”标记）
        </Checkbox>
      )}
      <div className={styles.row}>
        <Button
          ref={button}
          type="primary"
          loading={state.step === 'writing'}
          disabled={wanted.length === 0}
          onClick={() => void write()}
        >
          导出 {wanted.length.toLocaleString('zh-CN')} 家企业…
        </Button>
        {wanted.length === 0 && <span className={styles.faint}>{why(scope, enterprises.length)}</span>}
      </div>
    </SectionCard>
  );
}

function why(scope: 'all' | 'chosen', total: number): string {
  if (total === 0) return '本机还没有企业';
  return scope === 'chosen' ? '请先选择企业' : '除示例外本机还没有企业';
}

function Done({ exported }: { readonly exported: Exported }) {
  return (
    <Alert
      className={styles.wide!}
      type="success"
      showIcon
      title={`已导出 ${exported.enterprises.toLocaleString('zh-CN')} 家企业、${exported.sessions.toLocaleString('zh-CN')} 次诊断`}
      description={<code className={styles.place}>{exported.path}</code>}
      action={
        <Button size="small" onClick={() => void host.openSaved({ path: exported.path, how: 'reveal' })}>
          在文件夹中显示
        </Button>
      }
    />
  );
}
