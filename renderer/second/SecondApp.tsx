import { ExhibitStage } from '#features/exhibits/ExhibitStage.tsx';
import { exhibits } from '#features/exhibits/exhibits.ts';
import { HallSurface } from '#hall/HallSurface.tsx';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';
import { BlankStage } from './BlankStage.tsx';
import { ResultStage } from './ResultStage.tsx';

const untouched = () => undefined;

/** The second screen: what the desk drives, and nothing that could be touched. */
export function SecondApp({ message }: { readonly message: SecondMessage }) {
  if (message.kind === 'exhibit') {
    return (
      <ExhibitStage
        exhibits={exhibits}
        content={message.content}
        current={message.exhibit}
        selected={message.selected}
        isDriven
        onOpen={untouched}
        onSelect={untouched}
      />
    );
  }
  return (
    <HallSurface>
      {message.kind === 'result' ? <ResultStage result={message.result} /> : <BlankStage />}
    </HallSurface>
  );
}
