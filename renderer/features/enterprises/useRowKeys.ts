import type { KeyboardEvent } from 'react';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { EnterpriseIndex } from '#shared/model/enterpriseSearch.ts';
import { useListStore } from './listStore.ts';

type Rows = {
  readonly entries: EnterpriseIndex;
  readonly pageSize: () => number;
  readonly onMove: (index: number) => void;
  readonly onOpen: (enterprise: Enterprise) => void;
  readonly onLeaveTop: () => void;
};

/** The keyboard within the rows: arrows, pages, Home and End move, Enter opens, ↑ on the first row leaves upwards. */
export function useRowKeys({ entries, pageSize, onMove, onOpen, onLeaveTop }: Rows) {
  const indexOfActive = () => {
    const { activeId } = useListStore.getState();
    return entries.findIndex(({ enterprise }) => enterprise.id === activeId);
  };
  const go = (to: number) => {
    const index = Math.min(Math.max(to, 0), entries.length - 1);
    useListStore.setState({ activeId: entries[index]?.enterprise.id ?? null });
    onMove(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const active = indexOfActive();
    const enterprise = entries[active]?.enterprise;
    if (event.key === 'ArrowDown') go(active + 1);
    else if (event.key === 'ArrowUp' && active <= 0) onLeaveTop();
    else if (event.key === 'ArrowUp') go(active - 1);
    else if (event.key === 'PageDown') go(active + pageSize());
    else if (event.key === 'PageUp') go(active - pageSize());
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(entries.length - 1);
    else if (event.key === 'Enter' && enterprise !== undefined) onOpen(enterprise);
    else return;
    event.preventDefault();
  };
  /** Makes a row active when the focus arrives: the one that was, or the first. */
  const enter = () => {
    if (indexOfActive() < 0) go(0);
  };
  return { onKeyDown, enter };
}
