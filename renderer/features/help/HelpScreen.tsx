import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import { chapters } from './chapters.ts';
import styles from './Help.module.css';

const GuideText = lazy(async () => ({ default: (await import('./GuideText.tsx')).GuideText }));

/** The user guide, chapter by chapter, and the versions of the app. */
export function HelpScreen() {
  const [chapterId, setChapterId] = useState(chapters[0]?.id);
  const [about, setAbout] = useState(false);
  const page = useRef<HTMLElement>(null);
  const chapter = chapters.find(({ id }) => id === chapterId);
  const go = (id: string) => {
    setChapterId(id);
    page.current?.scrollTo(0, 0);
  };
  return (
    <div className={styles.screen}>
      <ScreenHeader title="帮助" facts="使用说明">
        <Button onClick={() => setAbout(true)}>关于本软件</Button>
      </ScreenHeader>
      <div className={styles.body}>
        <nav className={styles.chapters} aria-label="章节">
          {chapters.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              className={styles.chapter}
              aria-current={id === chapterId ? 'page' : undefined}
              onClick={() => go(id)}
            >
              {title}
            </button>
          ))}
        </nav>
        <main className={styles.page} ref={page}>
          <Suspense fallback={null}>{chapter !== undefined && <GuideText text={chapter.text} />}</Suspense>
        </main>
      </div>
      {about && <AboutDialog onClose={() => setAbout(false)} />}
    </div>
  );
}
