import type { ReactNode } from 'react';
import styles from './ScenarioBar.module.css';

type Page = 'play' | 'method' | 'tables';

type Props = {
  readonly page: Page;
  readonly onPage: (page: Page) => void;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onOtherWorld: () => void;
  readonly action: ReactNode;
  /** The variants. */
  readonly children: ReactNode;
};

/** Where one can go from a demo: back, to another variant, to the beginning, to how it works and to its figures. */
export function ScenarioBar({ page, onPage, onBack, onAgain, onOtherWorld, action, children }: Props) {
  const toggle = (to: Page) => () => onPage(page === to ? 'play' : to);
  return (
    <nav className={styles.bar} aria-label="体验">
      <button type="button" onClick={onBack}>
        ‹ 返回
      </button>
      <div className={styles.variants}>{children}</div>
      <button type="button" onClick={onAgain}>
        重来
      </button>
      <button type="button" onClick={onOtherWorld}>
        换一组随机数
      </button>
      <button type="button" aria-pressed={page === 'method'} onClick={toggle('method')}>
        原理
      </button>
      <button type="button" aria-pressed={page === 'tables'} onClick={toggle('tables')}>
        看表格
      </button>
      {action}
    </nav>
  );
}
