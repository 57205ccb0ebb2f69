import type { ReactNode } from 'react';
import type { ScenarioDemo } from '#shared/simulation/scenariosPack.ts';
import { oeeText } from '#shared/simulation/oee/text.ts';
import { supplyChainText } from '#shared/simulation/supplyChain/text.ts';
import type { FramedDemo } from './framedDemo.ts';
import { OeeStage } from './oee/OeeStage.tsx';
import { SupplyChainStage } from './supplyChain/SupplyChainStage.tsx';

/** The stage and the words of a demo, with the variants that its pack gives it. */
export function framedDemo(
  demo: ScenarioDemo,
  frame: <Parameters>(framed: FramedDemo<Parameters>) => ReactNode,
) {
  switch (demo.kind) {
    case 'oee':
      return frame({ variants: demo.variants, text: oeeText, Stage: OeeStage });
    case 'supplyChain':
      return frame({ variants: demo.variants, text: supplyChainText, Stage: SupplyChainStage });
  }
}
