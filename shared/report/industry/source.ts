import type { Chapter } from '../model.ts';
import type { IndustryFigures } from './figures.ts';

/** A chapter of the report; null where there is nothing to print in it. */
export type IndustryChapter = (figures: IndustryFigures) => Chapter | null;
