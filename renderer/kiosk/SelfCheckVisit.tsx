import { saveSelfCheck } from '#data/commands/saveSelfCheck.ts';
import { useServices } from '#services';
import { SelfCheckScreen, type SelfCheckTaken } from './selfCheck/SelfCheckScreen.tsx';
import { useKioskId } from './KioskIdContext.ts';

/** The self-check of one visitor; what was tapped is kept without a name. */
export function SelfCheckVisit({ onLeave }: { readonly onLeave: () => void }) {
  const { database, instrument } = useServices();
  const device = useKioskId();
  const keep = (taken: SelfCheckTaken) =>
    void saveSelfCheck(database, { ...taken, instrument: instrument.reference, device });
  return <SelfCheckScreen instrument={instrument} onDone={keep} onLeave={onLeave} />;
}
