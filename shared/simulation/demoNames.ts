import type { DemoKind } from './scenariosPack.ts';

/** 场景体验: every demo by its name. */
export const demoNames: Readonly<Record<DemoKind, string>> = {
  supplyChain: '供应链协同',
  oee: '设备联网',
};
