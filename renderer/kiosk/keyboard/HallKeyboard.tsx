import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { SimpleKeyboard } from 'simple-keyboard';
import { CandidateBar } from './CandidateBar.tsx';
import styles from './HallKeyboard.module.css';
import { keyHints, keyLayouts, keyNames, leadsTo, type KeyLayout } from './keyLayouts.ts';
import { candidatesOf, type Candidate } from './pinyin.ts';
import { deleteBefore, typeText, type TextField } from './typeInto.ts';

type Props = {
  /** What is written into; the keys leave the focus where it is. */
  readonly field: TextField;
  readonly onDone: () => void;
};

/** So many letters are spelled at a time; a whole name of a firm has fewer. */
const mostLetters = 60;

/**
 * The keys on the screen. Chinese is spelled beside the field, as an input method does it: letters are collected in the
 * line over the keys and only what is chosen is written. It keeps nothing of what was written.
 */
export function HallKeyboard({ field, onDone }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const board = useRef<SimpleKeyboard>(null);
  const [language, setLanguage] = useState<KeyLayout>('chinese');
  const [letters, setLetters] = useState('');
  const layout = field.type === 'tel' ? 'phone' : language;
  const candidates = useMemo(() => candidatesOf(letters), [letters]);

  const writeLetters = () => {
    if (letters !== '') typeText(field, letters);
    setLetters('');
  };
  const choose = (candidate: Candidate) => {
    typeText(field, candidate.text);
    setLetters(letters.slice(candidate.letters));
  };
  /** What is still being spelled gives way to what comes after it. */
  const settle = () => {
    const [first] = candidates;
    if (first === undefined) return writeLetters();
    typeText(field, first.text + letters.slice(first.letters));
    setLetters('');
  };
  const press = (key: string) => {
    const next = leadsTo[key];
    if (next !== undefined) {
      writeLetters();
      return setLanguage(next);
    }
    if (key === '{done}') {
      writeLetters();
      return onDone();
    }
    if (key === '{bksp}') {
      if (letters === '') return deleteBefore(field);
      return setLetters(letters.slice(0, -1));
    }
    if (layout === 'chinese' && /^[a-z]$/.test(key)) {
      return setLetters(`${letters}${key}`.slice(0, mostLetters));
    }
    if (letters !== '') {
      if (key !== '{space}') settle();
      else if (candidates[0] === undefined) writeLetters();
      else choose(candidates[0]);
    }
    if (key !== '{space}') return typeText(field, key);
    if (letters === '') typeText(field, ' ');
  };

  const onPress = useEffectEvent(press);
  const onLeave = useEffectEvent(writeLetters);
  useEffect(() => {
    if (place.current === null) return;
    const made = new SimpleKeyboard(place.current, {
      layout: Object.fromEntries(Object.entries(keyLayouts).map(([name, rows]) => [name, [...rows]])),
      layoutName: 'chinese',
      display: keyNames,
      mergeDisplay: true,
      theme: styles.keys ?? '',
      buttonTheme: [{ class: styles.action ?? '', buttons: '{done}' }],
      preventMouseDownDefault: true,
      // The field keeps its text and its caret; the keys hold no copy of them.
      disableCaretPositioning: true,
      inputPattern: /^$/,
      onKeyPress: (key: string, event: unknown) => {
        // What comes without an event is a key held down: a slow finger does not mean the same letter again.
        if (event !== undefined || key === '{bksp}') onPress(key);
      },
    });
    board.current = made;
    return () => {
      // Its timers outlive it: a key held down at this moment would go on for ever.
      made.setMouseHold(false);
      made.destroy();
      board.current = null;
    };
  }, []);
  useEffect(() => {
    board.current?.setOptions({ layoutName: layout });
  }, [layout]);
  useEffect(() => {
    // Going on to the next field loses nothing of what was spelled.
    const onBlur = () => onLeave();
    field.addEventListener('blur', onBlur);
    return () => field.removeEventListener('blur', onBlur);
  }, [field]);

  return (
    <div
      className={styles.board}
      role="group"
      aria-label="屏幕键盘"
      onMouseDown={(event) => event.preventDefault()}
    >
      <CandidateBar
        letters={letters}
        candidates={candidates}
        hint={keyHints[layout]}
        onChoose={choose}
        onLetters={writeLetters}
      />
      {/* simple-keyboard finds its place by a class. */}
      <div ref={place} className="hall-keys" data-layout={layout} />
    </div>
  );
}
