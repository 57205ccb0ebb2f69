import { Button, Input } from 'antd';
import { memo } from 'react';
import type { QuestionInput } from '#shared/instrument/pack.ts';
import styles from './InputFields.module.css';

type Props = {
  readonly input: QuestionInput;
  readonly text: string;
  readonly refused: boolean;
  /** The same figure as another question has it, and that question's name. */
  readonly suggested: string | null;
  readonly suggestedBy: string;
  readonly onSet: (key: string, text: string, field: string | null) => void;
};

/** One number field. Memoised: the kit's field takes longer to draw than the rest of the question. */
export const InputField = memo(function InputField({
  input,
  text,
  refused,
  suggested,
  suggestedBy,
  onSet,
}: Props) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{input.label}</span>
      <Input
        value={text}
        suffix={input.unit}
        inputMode="decimal"
        status={refused ? 'error' : ''}
        data-input={input.key}
        onChange={(event) => onSet(input.key, event.target.value, input.key)}
      />
      {suggested !== null && suggested !== text && (
        <Button
          type="link"
          size="small"
          className={styles.suggestion!}
          onClick={() => onSet(input.key, suggested, null)}
        >
          {text === '' ? '沿用' : '与此不同，改用'}「{suggestedBy}」的 {suggested}
        </Button>
      )}
    </label>
  );
});
