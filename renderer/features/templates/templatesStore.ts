import { create } from 'zustand';
import type { CoveredDocument, ReportTemplate } from '#shared/report/template/template.ts';

/** What is being edited outlives the screen and the lock, so that coming back finds it as it was left. */
type TemplatesState = {
  /** Null: the chosen one. */
  readonly selected: string | null;
  /** The template as it is being edited; null: as it is stored. */
  readonly draft: ReportTemplate | null;
  /** Whose cover is worded and shown. */
  readonly document: CoveredDocument;
};

export const useTemplatesStore = create<TemplatesState>(() => ({
  selected: null,
  draft: null,
  document: 'diagnosis',
}));
