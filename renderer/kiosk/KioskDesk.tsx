import { lazy, Suspense, useCallback, useState } from 'react';
import { host } from '#host';
import { useHallContent } from '#features/exhibits/useHallContent.ts';
import { PolicyScreen } from '#features/exhibits/policy/PolicyScreen.tsx';
import { ScenarioHall } from '#features/scenarios/ScenarioHall.tsx';
import { useServices } from '#services';
import { ActivitiesScreen } from './activities/ActivitiesScreen.tsx';
import { DemandScreen } from './activities/DemandScreen.tsx';
import { AttractScreen } from './AttractScreen.tsx';
import { ExhibitsScreen } from './ExhibitsScreen.tsx';
import { HallErrorBoundary } from './HallErrorBoundary.tsx';
import { HomeScreen } from './HomeScreen.tsx';
import { IdleQuestion } from './IdleQuestion.tsx';
import { attract, home, type KioskScreen } from './kioskScreen.ts';
import { Resting } from './Resting.tsx';
import { OperatorCorner } from './operator/OperatorCorner.tsx';
import { PinPad } from './operator/PinPad.tsx';
import { SelfCheckButton } from './SelfCheckButton.tsx';
import { SelfCheckVisit } from './SelfCheckVisit.tsx';
import { useCountedUsage } from './useCountedUsage.ts';
import { useKioskState } from './useKioskState.ts';
import { usePresence } from './usePresence.ts';

const OperatorScreen = lazy(async () => ({
  default: (await import('./operator/OperatorScreen.tsx')).OperatorScreen,
}));

/** The screens of a kiosk, and who is in front of it: a visitor, the operator, or nobody. */
export function KioskDesk() {
  const { policy } = useServices();
  const content = useHallContent();
  const { state, refresh } = useKioskState();
  const [chosen, setScreen] = useState<KioskScreen>(attract);
  /** Each visitor gets screens of their own: nothing that was typed outlives a visit. */
  const [visit, setVisit] = useState(0);
  const count = useCountedUsage();

  // The first thing that a new kiosk needs is a PIN: without one anybody could set it.
  const needsPin = state?.pinSet === false;
  const screen: KioskScreen = needsPin ? { name: 'pin' } : chosen;

  const leave = useCallback(() => {
    // Also where the operator has just gone away: the next one in front of it is a visitor.
    void host.kioskLock(null);
    setScreen(attract);
    setVisit((before) => before + 1);
    refresh();
  }, [refresh]);
  const go = (next: KioskScreen) => {
    count(next);
    setScreen(next);
  };
  const { presence, touch } = usePresence(
    screen.name !== 'attract',
    state?.settings.idleSeconds ?? 60,
    leave,
  );

  if (content?.ok !== true || state === undefined) return <Resting />;
  const { value } = content;
  const selfCheck = () => go({ name: 'selfCheck' });
  const toHome = () => setScreen(home);
  return (
    <div key={visit} data-screen={screen.name} style={{ height: '100%' }}>
      <HallErrorBoundary
        key={screen.name}
        rung="chart"
        fallback={<Resting />}
        onFall={() => setTimeout(leave, 1500)}
      >
        {screen.name === 'attract' && (
          <AttractScreen content={value} settings={state.settings} onTouch={(next) => go(next)} />
        )}
        {screen.name === 'home' && <HomeScreen onGo={go} />}
        {screen.name === 'exhibits' && (
          <ExhibitsScreen content={value} screen={screen} onGo={go} onBack={toHome} onSelfCheck={selfCheck} />
        )}
        {screen.name === 'scenarios' && (
          <ScenarioHall
            open={screen.demo}
            onOpen={(demo) => go({ name: 'scenarios', demo })}
            onBack={toHome}
            action={<SelfCheckButton onClick={selfCheck} />}
          />
        )}
        {screen.name === 'policy' && (
          <PolicyScreen
            policy={policy}
            today={value.today}
            onBack={toHome}
            action={<SelfCheckButton onClick={selfCheck} />}
          />
        )}
        {screen.name === 'selfCheck' && <SelfCheckVisit onLeave={toHome} />}
        {screen.name === 'activities' && <ActivitiesScreen onBack={toHome} onGo={go} />}
        {screen.name === 'demand' && <DemandScreen onBack={toHome} />}
        {screen.name === 'pin' && (
          <PinPad
            purpose={needsPin ? 'first' : 'enter'}
            onEntered={() => {
              setScreen({ name: 'operator' });
              refresh();
            }}
            onLeave={leave}
          />
        )}
        {screen.name === 'operator' && (
          <Suspense fallback={<Resting />}>
            <OperatorScreen settings={state.settings} onChanged={refresh} onLeave={leave} />
          </Suspense>
        )}
      </HallErrorBoundary>
      {screen.name !== 'operator' && screen.name !== 'pin' && (
        <OperatorCorner onOpen={() => setScreen({ name: 'pin' })} />
      )}
      {presence.phase === 'asking' && <IdleQuestion left={presence.left} onStay={touch} onLeave={leave} />}
    </div>
  );
}
