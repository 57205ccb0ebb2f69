import type { DemoKind } from '#shared/simulation/scenariosPack.ts';

/** What a kiosk shows. `attract`: nobody is there, and the exhibits go round. */
export type KioskScreen =
  | { readonly name: 'attract' }
  | { readonly name: 'home' }
  | { readonly name: 'exhibits'; readonly exhibit: string; readonly selected: string | null }
  /** `demo` null: the list of all. */
  | { readonly name: 'scenarios'; readonly demo: DemoKind | null }
  | { readonly name: 'selfCheck' | 'policy' | 'activities' | 'demand' | 'pin' | 'operator' };

export const attract: KioskScreen = { name: 'attract' };
export const home: KioskScreen = { name: 'home' };
