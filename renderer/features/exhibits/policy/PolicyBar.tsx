import { useEffect, type ReactNode } from 'react';
import type { PolicyPage, PolicyPageId } from '#shared/exhibits/policyPages.ts';
import bar from '../ExhibitBar.module.css';
import { neighbour } from '../neighbour.ts';

type Props = {
  readonly pages: readonly PolicyPage[];
  readonly current: PolicyPageId;
  readonly onOpen: (id: PolicyPageId) => void;
  readonly onBack?: () => void;
  readonly action: ReactNode;
};

/** The pages as buttons, like the exhibits'. */
export function PolicyBar({ pages, current, onOpen, onBack, action }: Props) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest('input, [role="slider"]') !== null) return;
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
      const ids = pages.map(({ id }) => id);
      onOpen(neighbour(ids, current, event.key === 'ArrowRight' ? 1 : -1));
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [pages, current, onOpen]);
  return (
    <nav className={bar.bar} aria-label="政策宣贯">
      {onBack !== undefined && (
        <button type="button" className={bar.quiet} onClick={onBack}>
          ‹ 返回
        </button>
      )}
      <div className={bar.exhibits}>
        {pages.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={id === current ? 'page' : undefined}
            onClick={() => onOpen(id)}
          >
            {name}
          </button>
        ))}
      </div>
      <div className={bar.end}>{action}</div>
    </nav>
  );
}
