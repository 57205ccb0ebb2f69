import { useCallback, useMemo, useState } from 'react';
import { itemKey, type InstrumentItem } from '#shared/instrument/items.ts';
import { chooseOption } from '#shared/instrument/chooseOption.ts';
import { isClosed } from '#shared/model/session.ts';
import { readInputs } from '#shared/scoring/readInputs.ts';
import { AnswerList, type Choice } from './AnswerList.tsx';
import { answerOf } from './draft.ts';
import { useDraft, useOpened } from './DraftContext.ts';
import { EvidenceStrip } from '#evidenceView/EvidenceStrip.tsx';
import { EvidenceHint } from './EvidenceHint.tsx';
import { InputFields } from './InputFields.tsx';
import { ItemHeading } from './ItemHeading.tsx';
import { NoteField } from './NoteField.tsx';
import { ReadOnly } from './ReadOnly.tsx';

/** More choices than this stand in two columns. */
const mostInOneColumn = 7;

/** One question: its options, the numbers from which the option may follow, what proves it, and a note. */
export function QuestionPanel({ item }: { readonly item: InstrumentItem & { readonly kind: 'question' } }) {
  const { question } = item;
  const { drafts } = useOpened();
  const draft = useDraft((state) => state.draft);
  const closed = isClosed(draft.session);
  const answer = answerOf(draft, question.id);
  const [blocked, setBlocked] = useState(false);
  const inputs = answer.value !== null && 'inputs' in answer.value ? answer.value.inputs : null;
  const reading = useMemo(() => (inputs === null ? null : readInputs(question, inputs)), [question, inputs]);
  const chosen = useMemo(() => {
    if (reading !== null) return reading.state === 'read' ? [reading.option] : [];
    return answer.value !== null && 'options' in answer.value ? answer.value.options : [];
  }, [reading, answer.value]);

  const choices = useMemo(() => choicesOf(item, chosen), [item, chosen]);
  const choose = useCallback(
    (key: string) => {
      // From the draft, not from the screen: that waits a moment after a click, and a second click would undo the first.
      const current = answerOf(drafts.store.getState().draft, question.id);
      // While numbers stand, the option follows from them; choosing over them would contradict what is typed.
      if (current.value !== null && 'inputs' in current.value) return setBlocked(true);
      const options = chooseOption(question, current.value?.options ?? [], key);
      const value = options.length === 0 ? null : { options };
      void drafts.change({ kind: 'answer', row: { ...current, value } }, null);
    },
    [drafts, question],
  );
  const setInputs = (next: Readonly<Record<string, string>> | null, field: string | null) => {
    setBlocked(false);
    const value = next === null ? null : { inputs: next };
    void drafts.change(
      { kind: 'answer', row: { ...answerOf(drafts.store.getState().draft, question.id), value } },
      field,
    );
  };

  const setNote = useCallback(
    (note: string) => {
      const row = { ...answerOf(drafts.store.getState().draft, question.id), note };
      void drafts.change({ kind: 'answer', row }, 'note');
    },
    [drafts, question],
  );

  return (
    <>
      <ItemHeading place={item.place} name={item.name} constraint={false}>
        {question.prompt}
        {question.kind === 'multiple' ? '（可多选）' : ''}
      </ItemHeading>
      <ReadOnly when={closed}>
        {question.inputs !== undefined && (
          <InputFields
            question={question}
            inputs={inputs}
            reading={reading}
            blocked={blocked}
            onChange={setInputs}
          />
        )}
        <AnswerList
          label={question.prompt}
          kind={question.kind}
          choices={choices}
          dense={choices.length > mostInOneColumn}
          onChoose={choose}
        />
      </ReadOnly>
      {question.note !== undefined && <EvidenceHint label="说明" texts={[question.note]} />}
      <EvidenceHint label="可作佐证" texts={question.evidence} />
      <ReadOnly when={closed}>
        <NoteField note={answer.note} onChange={setNote} />
      </ReadOnly>
      <EvidenceStrip itemKey={itemKey(item)} />
    </>
  );
}

/** “以上均无” is 0, the others 1–9 in order, then a, b, c … */
function choicesOf(
  item: InstrumentItem & { readonly kind: 'question' },
  chosen: readonly string[],
): readonly Choice[] {
  const digits = '123456789abcdefghijklmnopqrstuvwxyz';
  let next = 0;
  return item.question.options.map((option) => ({
    key: option.key,
    digit: option.exclusive === true ? '0' : (digits[next++] ?? null),
    title: option.label,
    aside: `${option.score} 分`,
    chosen: chosen.includes(option.key),
  }));
}
