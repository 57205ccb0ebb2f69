import { ExhibitStage } from '#features/exhibits/ExhibitStage.tsx';
import { exhibits } from '#features/exhibits/exhibits.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { KioskScreen } from './kioskScreen.ts';
import { SelfCheckButton } from './SelfCheckButton.tsx';

type Props = {
  readonly content: HallContent;
  readonly screen: Extract<KioskScreen, { readonly name: 'exhibits' }>;
  readonly onGo: (next: KioskScreen) => void;
  readonly onBack: () => void;
  readonly onSelfCheck: () => void;
};

/** The exhibits in a visitor's hands; the self-check is always one tap away. */
export function ExhibitsScreen({ content, screen, onGo, onBack, onSelfCheck }: Props) {
  return (
    <ExhibitStage
      exhibits={exhibits}
      content={content}
      current={screen.exhibit}
      selected={screen.selected}
      onOpen={(exhibit) => onGo({ name: 'exhibits', exhibit, selected: null })}
      onSelect={(selected) => onGo({ ...screen, selected })}
      onBack={onBack}
      action={<SelfCheckButton onClick={onSelfCheck} />}
    />
  );
}
