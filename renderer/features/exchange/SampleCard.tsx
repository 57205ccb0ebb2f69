import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { loadSample } from '#data/commands/loadSample.ts';
import { removeSample } from '#data/commands/removeSample.ts';
import { readImportText } from '#data/importing/readImportText.ts';
import { storedPacks } from '#data/queries/storedPacks.ts';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Failure, Result } from '#shared/model/result.ts';
import styles from './Exchange.module.css';
import { SectionCard } from '#ui/SectionCard.tsx';
import { FailureNotice } from './FailureNotice.tsx';

type Outcome = { readonly told: string } | { readonly failure: Failure };

/** The 示例 data: loaded on request, removed in one step. */
export function SampleCard({
  enterprises = [],
}: {
  readonly enterprises: readonly Enterprise[] | undefined;
}) {
  const { database, instrument, policy } = useServices();
  const { modal } = App.useApp();
  const [busy, setBusy] = useState<'load' | 'remove' | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const samples = enterprises.filter(({ sample }) => sample).length;

  const run = async <Value,>(
    step: 'load' | 'remove',
    work: () => Promise<Result<Value>>,
    tell: (value: Value) => string,
  ) => {
    setBusy(step);
    const result = await work();
    setBusy(null);
    setOutcome(result.ok ? { told: tell(result.value) } : { failure: result });
  };
  const load = () =>
    run(
      'load',
      async () => {
        const { default: text } = await import('#resources/sample/diagnoses.json?raw');
        const content = readImportText(text, { instrument, policy, stored: await storedPacks(database) });
        return content.ok ? loadSample(database, content.value) : content;
      },
      ({ newEnterprises, newSessions }) =>
        newEnterprises + newSessions === 0
          ? '示例数据已经都在，没有变化。'
          : `已载入 ${newEnterprises} 家示例企业、${newSessions} 次诊断。`,
    );
  const remove = () =>
    run(
      'remove',
      () => removeSample(database),
      ({ enterprises: gone, sessions, kept }) =>
        `已移除 ${gone} 家示例企业、${sessions} 次诊断${kept.length > 0 ? `；${kept.length} 家因有您自己的诊断而保留` : ''}。`,
    );
  const confirmRemoval = () =>
    modal.confirm({
      title: '移除示例数据？',
      content: '所有标有“示例”的企业和诊断会一并移除，您自己录入的数据不受影响；以后可以再次载入。',
      okText: '移除',
      onOk: remove,
    });

  return (
    <SectionCard
      title="示例数据"
      text="覆盖十个行业、从未入级到四级的虚构企业，用于熟悉软件；不会上传，可一步移除。"
    >
      {outcome !== null && 'failure' in outcome && (
        <FailureNotice
          title="没有完成，本机数据没有变化"
          failure={outcome.failure}
          onClose={() => setOutcome(null)}
        />
      )}
      {outcome !== null && 'told' in outcome && (
        <Alert className={styles.wide!} type="success" showIcon title={outcome.told} />
      )}
      <div className={styles.row}>
        <Button loading={busy === 'load'} disabled={busy === 'remove'} onClick={() => void load()}>
          载入示例数据
        </Button>
        <Button
          disabled={samples === 0 || busy === 'load'}
          loading={busy === 'remove'}
          onClick={confirmRemoval}
        >
          移除示例数据
        </Button>
        <span className={styles.soft}>
          {samples === 0 ? '本机现在没有示例数据' : `本机现有 ${samples} 家示例企业`}
        </span>
      </div>
    </SectionCard>
  );
}
