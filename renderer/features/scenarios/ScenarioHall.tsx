import type { ReactNode } from 'react';
import { newestContent } from '#data/queries/newestPacks.ts';
import { useServices } from '#services';
import { levelNames } from '#shared/look/levels.ts';
import { parseScenariosPack, type DemoKind } from '#shared/simulation/scenariosPack.ts';
import { useLive } from '#ui/useLive.ts';
import { framedDemo } from './demos.ts';
import { ScenarioFrame } from './ScenarioFrame.tsx';
import { ScenarioList } from './ScenarioList.tsx';
import { shippedScenarios } from './shippedScenarios.ts';
import { useSolutions } from './useSolutions.ts';

type Props = {
  /** The demo that is open; null: the list of all. */
  readonly open: DemoKind | null;
  readonly onOpen: (kind: DemoKind | null) => void;
  readonly onBack: () => void;
  readonly action?: ReactNode;
};

/** 场景体验: the list of demos and the one that is open. The newest demos that the platform has sent, else the shipped ones. */
export function ScenarioHall({ open, onOpen, onBack, action }: Props) {
  const { database, instrument } = useServices();
  const solutions = useSolutions();
  const sent = useLive(() => newestContent(database, 'scenarios', parseScenariosPack), [database]);
  if (sent === undefined) return null;
  if (!shippedScenarios.ok) throw new Error(shippedScenarios.message);
  const pack = sent ?? shippedScenarios.value;
  const sceneName = (id: string) => instrument.pack.scenes.find((scene) => scene.id === id)?.name ?? id;
  const demo = pack.demos.find(({ kind }) => kind === open);
  if (demo === undefined) {
    return <ScenarioList pack={pack} sceneName={sceneName} onOpen={onOpen} onBack={onBack} action={action} />;
  }
  const { title, story, scene, level } = demo;
  const named = demo.solutions.flatMap((id) => {
    const solution = solutions.find((one) => one.id === id);
    return solution === undefined ? [] : [`${solution.name}：${solution.summary}`];
  });
  return framedDemo(demo, (framed) => (
    <ScenarioFrame
      key={demo.kind}
      {...framed}
      title={title}
      story={story}
      shows={`${sceneName(scene)} ${levelNames[level]}`}
      solutions={named}
      source={`现场仿真 · ${pack.source}`}
      onBack={() => onOpen(null)}
      action={action}
    />
  ));
}
