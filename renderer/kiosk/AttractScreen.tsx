import { useMemo } from 'react';
import { ExhibitStage } from '#features/exhibits/ExhibitStage.tsx';
import { exhibits } from '#features/exhibits/exhibits.ts';
import { tourSteps } from '#features/exhibits/tour.ts';
import { useTour } from '#features/exhibits/useTour.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';
import type { KioskSettings } from '#shared/kiosk/kioskSettings.ts';
import type { KioskScreen } from './kioskScreen.ts';
import { playedExhibits } from './playedExhibits.ts';
import styles from './KioskApp.module.css';

type Props = {
  readonly content: HallContent;
  readonly settings: KioskSettings;
  readonly onTouch: (next: KioskScreen) => void;
};

/** Nobody is there: the exhibits go round by themselves, and the first touch stops them where they are. */
export function AttractScreen({ content, settings: { playlist, stepSeconds }, onTouch }: Props) {
  const played = useMemo(() => playedExhibits(exhibits, playlist), [playlist]);
  const steps = useMemo(
    () => tourSteps(played, content).map((step) => ({ ...step, seconds: stepSeconds })),
    [played, content, stepSeconds],
  );
  const step = useTour({
    steps,
    isRunning: true,
    onStop: () => {
      if (step !== null) onTouch({ name: 'exhibits', exhibit: step.exhibit, selected: step.selected });
    },
  });
  if (step === null) return null;
  return (
    <>
      <ExhibitStage
        exhibits={played}
        content={content}
        current={step.exhibit}
        selected={step.selected}
        onOpen={() => undefined}
        onSelect={() => undefined}
        action={
          <button type="button" className={`${styles.invitation} ${styles.breathing}`}>
            轻触屏幕，开始体验
          </button>
        }
      />
      {/* Catches the first touch, so that it does not also press what happens to be under it. */}
      <div className={styles.veil} data-testid="attract" />
    </>
  );
}
