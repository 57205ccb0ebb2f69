import { Button } from 'antd';
import { useServices } from '#services';
import type { SelfCheckCode } from '#shared/selfCheck/code.ts';
import { estimateOf } from '#shared/selfCheck/estimate.ts';
import { headlineOf, meaningOf, tapsInWords, type TapInWords } from '#shared/selfCheck/words.ts';
import { formatMoment } from '#ui/formatMoment.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import styles from './SelfCheck.module.css';

type Props = { readonly code: SelfCheckCode; readonly onAnother: () => void };

/** What a code holds, in words, and what a diagnosis would begin with. */
export function TakenCard({ code: { tapped, at }, onAnother }: Props) {
  const { pack } = useServices().instrument;
  const estimate = estimateOf(pack, tapped);
  const lines = tapsInWords(pack, tapped);
  const half = Math.ceil(lines.length / 2);
  return (
    <SectionCard
      title="自测内容"
      text={`${formatMoment(at)} 在展厅自测，答了 ${estimate.answered} 题，共 ${estimate.total} 题。`}
    >
      <div className={styles.about}>
        <p>
          <strong>{headlineOf(estimate)}</strong>
          {meaningOf(estimate)}
        </p>
        <Button onClick={onAnother}>换一张</Button>
      </div>
      <div className={styles.halves}>
        <Taps lines={lines.slice(0, half)} />
        <Taps lines={lines.slice(half)} />
      </div>
    </SectionCard>
  );
}

function Taps({ lines }: { readonly lines: readonly TapInWords[] }) {
  return (
    <table className={styles.taps}>
      <thead>
        <tr>
          <th scope="col">题目</th>
          <th scope="col">自测答案</th>
          <th scope="col">带入诊断</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.questionId}>
            <th scope="row" title={line.prompt}>
              {line.name}
            </th>
            <td>{line.answer ?? '不清楚'}</td>
            <td data-exact={line.isExact}>{fateOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fateOf({ answer, isExact }: TapInWords): string {
  if (answer === null) return '—';
  return isExact ? '选项' : '记录，待勾选';
}
