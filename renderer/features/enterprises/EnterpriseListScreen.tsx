import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { narrows, searchEnterprises, wordsOf } from '#shared/model/enterpriseSearch.ts';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { useDrawn } from '#ui/useDrawn.ts';
import { EnterpriseTable, type TableHandle } from './EnterpriseTable.tsx';
import { FilterShapes } from './FilterShapes.tsx';
import styles from './ListScreen.module.css';
import { ListActions } from './ListActions.tsx';
import { ListEmpty } from './ListEmpty.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { listCount } from './listCount.ts';
import { NoMatch } from './NoMatch.tsx';
import { SearchField, type SearchHandle } from './SearchField.tsx';
import { useEnterpriseIndex } from './useEnterpriseIndex.ts';
import { useEnterprises } from './useEnterprises.ts';
import { useListKeys } from './useListKeys.ts';
import { useListStore } from './listStore.ts';

// Loaded after the first rows stand: they must not make the start longer.
const ListFilters = lazy(async () => ({ default: (await import('./ListFilters.tsx')).ListFilters }));
const EnterpriseDrawer = lazy(async () => ({
  default: (await import('./EnterpriseDrawer.tsx')).EnterpriseDrawer,
}));

const noEnterprises: readonly Enterprise[] = [];

/** All enterprises of this laptop: search, filter, open. The first screen of the app. */
export function EnterpriseListScreen() {
  const navigate = useNavigate();
  const known = useEnterprises();
  const enterprises = known ?? noEnterprises;
  const index = useEnterpriseIndex(enterprises);
  const query = useListStore((state) => state.query);
  const filters = useListStore((state) => state.filters);
  const matches = useMemo(() => searchEnterprises(index, query, filters), [index, query, filters]);
  const words = useMemo(() => wordsOf(query), [query]);
  const [creating, setCreating] = useState(false);
  const table = useRef<TableHandle>(null);
  const search = useRef<SearchHandle>(null);
  const create = useCallback(() => setCreating(true), []);
  useListKeys({ onSearch: () => search.current?.focus(), onNew: create, idle: creating });
  useReadyMark(known !== undefined);
  const drawn = useDrawn(known !== undefined);

  const open = (enterprise: Enterprise) => void navigate(paths.enterprise(enterprise.id));
  const openFirst = () => {
    const match = matches[0];
    if (match !== undefined && narrows(query, filters)) open(match.enterprise);
  };
  const narrowed = narrows(query, filters);
  const settled = known !== undefined;
  const none = settled && enterprises.length === 0;

  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="企业"
        facts={
          <span data-testid="count">
            {listCount(settled, index.length, narrowed ? matches.length : null)}
          </span>
        }
      >
        <ListActions enterprises={drawn ? known : undefined} onNew={create} />
      </ScreenHeader>
      {!none && (
        <div className={styles.tools}>
          <SearchField ref={search} onDown={() => table.current?.enter()} onEnter={openFirst} />
          <Suspense fallback={<FilterShapes />}>{drawn ? <ListFilters /> : <FilterShapes />}</Suspense>
        </div>
      )}
      {!settled && <ListSkeleton />}
      {none && <ListEmpty onNew={create} />}
      {settled && !none && matches.length === 0 && <NoMatch query={query} />}
      {matches.length > 0 && (
        <EnterpriseTable
          ref={table}
          drawn={drawn}
          entries={matches}
          words={words}
          onOpen={open}
          onLeaveTop={() => search.current?.focus()}
        />
      )}
      {creating && (
        <Suspense fallback={null}>
          <EnterpriseDrawer
            enterprise={null}
            onClose={() => setCreating(false)}
            onSaved={(saved) => {
              setCreating(false);
              open(saved);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Marks the page, for measuring, once the rows (or the empty state) stand. */
function useReadyMark(ready: boolean): void {
  useEffect(() => {
    if (!ready || document.body.dataset['listReady'] !== undefined) return;
    document.body.dataset['listReady'] = 'all';
  }, [ready]);
}
