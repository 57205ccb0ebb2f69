import { create } from 'zustand';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { defaultOrder, nextOrder, type EnterpriseOrder } from '#shared/model/enterpriseOrder.ts';
import { noFilters, type EnterpriseFilters } from '#shared/model/enterpriseSearch.ts';

/** What the list shows and where one was in it; outlives the screen, so that coming back finds it as it was left. */
type ListState = {
  readonly query: string;
  readonly filters: EnterpriseFilters;
  readonly order: EnterpriseOrder;
  readonly scrollOffset: number;
  readonly activeId: string | null;
  /** The enterprises as last read, shown at once on return while storage is read again. */
  readonly lastKnown: readonly Enterprise[] | null;
  /** True until the reading ahead at start has ended. */
  readonly preloading: boolean;
  readonly search: (query: string) => void;
  readonly filter: (change: Partial<EnterpriseFilters>) => void;
  readonly clear: () => void;
  readonly turnOrder: (column: 'name' | 'diagnosed') => void;
};

/** A narrower or wider list starts at its top. */
const top = { scrollOffset: 0, activeId: null } as const;

export const useListStore = create<ListState>((set) => ({
  query: '',
  filters: noFilters,
  order: defaultOrder,
  lastKnown: null,
  preloading: true,
  ...top,
  search: (query) => set({ query, ...top }),
  filter: (change) => set((state) => ({ filters: { ...state.filters, ...change }, ...top })),
  clear: () => set({ query: '', filters: noFilters, ...top }),
  turnOrder: (column) => set((state) => ({ order: nextOrder(state.order, column), ...top })),
}));
