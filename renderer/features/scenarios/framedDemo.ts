import type { ComponentType } from 'react';
import type { DemoText } from '#shared/simulation/demoText.ts';
import type { StageProps } from './demo.ts';

/** One set of parameters: an industry, a shop, a product. */
export type Variant<Parameters> = {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly parameters: Parameters;
};

/** What a frame shows of a demo: its variants, the hands-on part that takes their parameters, and how it works. */
export type FramedDemo<Parameters> = {
  readonly variants: readonly Variant<Parameters>[];
  readonly text: DemoText;
  readonly Stage: ComponentType<StageProps<Parameters>>;
};
