import { useState } from 'react';
import { HallSurface } from '#hall/HallSurface.tsx';
import type { SelfCheck } from '#shared/model/selfCheck.ts';
import type { Edition } from '#shared/selfCheck/code.ts';
import { estimateOf } from '#shared/selfCheck/estimate.ts';
import { selfCheckTaps, type Tapped } from '#shared/selfCheck/taps.ts';
import { QuestionStep } from './QuestionStep.tsx';
import { ResultStep } from './ResultStep.tsx';

/** What a finished self-check leaves behind, without a name. */
export type SelfCheckTaken = Pick<SelfCheck, 'answers' | 'level'>;

type Props = {
  readonly instrument: Edition;
  /** Told once for each time that the visitor comes to the result. */
  readonly onDone: (taken: SelfCheckTaken) => void;
  readonly onLeave: () => void;
};

/** `at`: the question on screen, by its place. `finishedAt`: ms since 1970, null while there are questions. */
type Visit = { readonly tapped: Tapped; readonly at: number; readonly finishedAt: number | null };

const begun: Visit = { tapped: {}, at: 0, finishedAt: null };

/** 自测: fifteen taps, one question a screen, then about which level it is. What was tapped lives as long as this does. */
export function SelfCheckScreen({ instrument, onDone, onLeave }: Props) {
  const [{ tapped, at, finishedAt }, setVisit] = useState(begun);
  const taps = selfCheckTaps(instrument.pack);
  const tap = taps[at];

  const goOn = (next: Tapped) => {
    const isLast = at === taps.length - 1;
    setVisit({ tapped: next, at: isLast ? at : at + 1, finishedAt: isLast ? Date.now() : null });
    if (isLast) onDone({ answers: next, level: estimateOf(instrument.pack, next).about[0] });
  };

  return (
    <HallSurface>
      {finishedAt === null && tap !== undefined ? (
        <QuestionStep
          key={tap.questionId}
          tap={tap}
          place={at + 1}
          total={taps.length}
          chosen={tapped[tap.questionId] ?? null}
          onChoose={(key) => goOn({ ...tapped, [tap.questionId]: key })}
          onSkip={() => {
            const { [tap.questionId]: _skipped, ...others } = tapped;
            goOn(others);
          }}
          onBack={at === 0 ? null : () => setVisit({ tapped, at: at - 1, finishedAt: null })}
          onLeave={onLeave}
        />
      ) : (
        <ResultStep
          instrument={instrument}
          tapped={tapped}
          finishedAt={finishedAt ?? 0}
          onAgain={() => setVisit(begun)}
          onLeave={onLeave}
        />
      )}
    </HallSurface>
  );
}
