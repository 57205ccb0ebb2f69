import { Button } from 'antd';
import { suggestInputs } from '#shared/instrument/suggestInputs.ts';
import type { Question } from '#shared/instrument/pack.ts';
import type { InputReading } from '#shared/scoring/assessment.ts';
import { useStable } from '#ui/useStable.ts';
import { useDraft, useOpened } from './DraftContext.ts';
import { InputField } from './InputField.tsx';
import styles from './InputFields.module.css';

type Props = {
  readonly question: Question;
  readonly inputs: Readonly<Record<string, string>> | null;
  readonly reading: InputReading | null;
  readonly blocked: boolean;
  readonly onChange: (inputs: Readonly<Record<string, string>> | null, field: string | null) => void;
};

/** Number fields from which the option follows, with the formula in words and what came out of it. */
export function InputFields({ question, inputs, reading, blocked, onChange }: Props) {
  const { pack } = useOpened();
  const answers = useDraft((state) => state.draft.answers);
  const suggestions = suggestInputs(pack, answers, question);
  const refused = reading?.state === 'refused' ? reading : null;
  const set = useStable((key: string, text: string, field: string | null) => {
    const next = { ...inputs, [key]: text };
    const empty = Object.values(next).every((value) => value.trim() === '');
    onChange(empty ? null : next, field);
  });
  return (
    <section className={styles.card} aria-label="按数据计算">
      <div className={styles.fields}>
        {question.inputs?.map((input) => {
          const suggestion = suggestions.find((candidate) => candidate.key === input.key);
          return (
            <InputField
              key={input.key}
              input={input}
              text={inputs?.[input.key] ?? ''}
              refused={refused?.inputs.includes(input.key) ?? false}
              suggested={suggestion?.text ?? null}
              suggestedBy={suggestion?.from ?? ''}
              onSet={set}
            />
          );
        })}
      </div>
      <p className={styles.formula}>算式：{readableFormula(question)}</p>
      <p className={styles.outcome} data-state={reading?.state ?? 'empty'} role="status">
        {outcomeText(reading)}
        {inputs !== null && (
          <Button type="link" size="small" onClick={() => onChange(null, null)}>
            清空数值
          </Button>
        )}
        {blocked && <b> 选项由数值得出；要直接选择，请先清空数值。</b>}
      </p>
    </section>
  );
}

/** The pack's formula with the labels of its inputs in place of their keys. */
function readableFormula(question: Question): string {
  return (question.inputs ?? []).reduce(
    (text, input) => text.replaceAll(new RegExp(`\\b${input.key}\\b`, 'g'), input.label),
    (question.formula ?? '').replaceAll('/', '÷'),
  );
}

function outcomeText(reading: InputReading | null): string {
  switch (reading?.state) {
    case 'read':
      return reading.explanation;
    case 'refused':
      return reading.message;
    case 'incomplete':
      return `还缺：${reading.missing.join('、')}`;
    default:
      return '填写数值由系统得出选项，也可以直接在下面选择。';
  }
}
