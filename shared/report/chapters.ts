import { writeAppendix } from './chapters/appendix.ts';
import { writeComparison } from './chapters/comparison.ts';
import { writeDimensions } from './chapters/dimensions.ts';
import { writeEvidence } from './chapters/evidence.ts';
import { writeGaps } from './chapters/gaps.ts';
import { writeLevel } from './chapters/level.ts';
import { writeMethod } from './chapters/method.ts';
import { writeOpenItems } from './chapters/openItems.ts';
import { writeProfile } from './chapters/profile.ts';
import { writeSchedule } from './chapters/schedule.ts';
import { writeScenes } from './chapters/scenes.ts';
import { writeSignature } from './chapters/signature.ts';
import { writeSummary } from './chapters/summary.ts';
import type { ChapterWriter } from './source.ts';

export type ChapterId =
  | 'summary'
  | 'profile'
  | 'method'
  | 'level'
  | 'dimensions'
  | 'scenes'
  | 'evidence'
  | 'gaps'
  | 'schedule'
  | 'comparison'
  | 'openItems'
  | 'signature'
  | 'appendix';

/** All chapters in the order in which they are printed. A new chapter joins here. */
export const chapterWriters: readonly { readonly id: ChapterId; readonly write: ChapterWriter }[] = [
  { id: 'summary', write: writeSummary },
  { id: 'profile', write: writeProfile },
  { id: 'method', write: writeMethod },
  { id: 'level', write: writeLevel },
  { id: 'dimensions', write: writeDimensions },
  { id: 'scenes', write: writeScenes },
  { id: 'evidence', write: writeEvidence },
  { id: 'gaps', write: writeGaps },
  { id: 'schedule', write: writeSchedule },
  { id: 'comparison', write: writeComparison },
  { id: 'openItems', write: writeOpenItems },
  { id: 'signature', write: writeSignature },
  { id: 'appendix', write: writeAppendix },
];
