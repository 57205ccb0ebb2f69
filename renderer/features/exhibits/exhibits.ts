import { casesExhibit } from './cases/casesExhibit.ts';
import { comparisonExhibit } from './comparison/comparisonExhibit.ts';
import { countiesExhibit } from './counties/countiesExhibit.ts';
import type { Exhibit } from './exhibit.ts';
import { fundsExhibit } from './funds/fundsExhibit.ts';
import { industriesExhibit } from './industries/industriesExhibit.ts';
import { marketExhibit } from './market/marketExhibit.ts';
import { overviewExhibit } from './overview/overviewExhibit.ts';
import { scenesExhibit } from './scenes/scenesExhibit.ts';
import { servicesExhibit } from './services/servicesExhibit.ts';
import { timelineExhibit } from './timeline/timelineExhibit.ts';

/** 展项: every exhibit of the hall, in the order in which they are shown. */
export const exhibits: readonly Exhibit[] = [
  overviewExhibit,
  servicesExhibit,
  fundsExhibit,
  industriesExhibit,
  countiesExhibit,
  timelineExhibit,
  comparisonExhibit,
  scenesExhibit,
  marketExhibit,
  casesExhibit,
];
