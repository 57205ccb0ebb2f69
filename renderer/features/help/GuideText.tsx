import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import styles from './Help.module.css';

const plugins = [remarkGfm];

const components: Components = {
  table: ({ children }) => <table className={styles.table}>{children}</table>,
};

/** One chapter of the guide. */
export function GuideText({ text }: { readonly text: string }) {
  return (
    <article className={styles.text}>
      <Markdown remarkPlugins={plugins} components={components}>
        {text}
      </Markdown>
    </article>
  );
}
