import type { ComponentType } from 'react';
import type { ExhibitText } from '#shared/exhibits/exhibitText.ts';
import type { HallContent } from '#shared/exhibits/hallContent.ts';

/** What an exhibit draws. `selected`: the part that was touched, or that the tour has come to; null: the whole. */
export type ExhibitProps = {
  readonly content: HallContent;
  readonly selected: string | null;
  readonly onSelect: (selected: string | null) => void;
};

/** 展项: one screen of the hall. It keeps no state of its own: what is touched is `selected`, so the tour can do the same. */
export type Exhibit = {
  /** Stable: usage is counted under it. */
  readonly id: string;
  /** As on its button, at most six characters. */
  readonly name: string;
  /** What it says, for the whole or for the part that is selected. */
  readonly textOf: (content: HallContent, selected: string | null) => ExhibitText;
  readonly Stage: ComponentType<ExhibitProps>;
  /** What the tour selects, one after another; null shows the whole. */
  readonly tour: (content: HallContent) => readonly (string | null)[];
  /** Everything that can be selected, for the arrow keys, in the order in which it stands; left out: what the tour selects. */
  readonly parts?: (content: HallContent) => readonly string[];
};
