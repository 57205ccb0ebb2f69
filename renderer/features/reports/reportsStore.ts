import { create } from 'zustand';
import { defaultRule } from '#shared/report/batch/namingRule.ts';
import { noSelectionFilters, type SelectionFilters } from '#shared/report/batch/scope.ts';
import type { DocumentKind } from '#shared/report/documents.ts';

/** The folder that was chosen: its id for main, its path for the person. */
export type ChosenFolder = { readonly id: string; readonly path: string };

/** What is put together on the screen; outlives it, so that coming back finds it as it was left. */
type ReportsState = {
  readonly filters: SelectionFilters;
  readonly selected: ReadonlySet<string>;
  readonly documents: readonly DocumentKind[];
  /** Null: the office's usual one. */
  readonly template: string | null;
  readonly folder: ChosenFolder | null;
  readonly rule: string;
  /** Whether the choice of the last time was looked for. */
  readonly recalled: boolean;
  readonly filter: (change: Partial<SelectionFilters>) => void;
  readonly clearFilters: () => void;
  /** Adds these to the selection, or takes them out of it. */
  readonly select: (ids: readonly string[], into: boolean) => void;
  readonly clearSelection: () => void;
};

const nothing: ReadonlySet<string> = new Set();

export const useReportsStore = create<ReportsState>((set) => ({
  filters: noSelectionFilters,
  selected: nothing,
  documents: ['diagnosis'],
  template: null,
  folder: null,
  rule: defaultRule,
  recalled: false,
  filter: (change) => set((state) => ({ filters: { ...state.filters, ...change } })),
  clearFilters: () => set({ filters: noSelectionFilters }),
  select: (ids, into) =>
    set(({ selected }) => {
      const next = new Set(selected);
      for (const id of ids) {
        if (into) next.add(id);
        else next.delete(id);
      }
      return { selected: next };
    }),
  clearSelection: () => set({ selected: nothing }),
}));
