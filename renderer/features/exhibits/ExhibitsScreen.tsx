import { App } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useProjection } from '#projection/useProjection.ts';
import type { SecondMessage } from '#shared/exhibits/secondMessage.ts';
import { ExhibitStage } from './ExhibitStage.tsx';
import styles from './ExhibitsScreen.module.css';
import { exhibits } from './exhibits.ts';
import { HallSurface } from '#hall/HallSurface.tsx';
import { tourSteps } from './tour.ts';
import { useHallContent } from './useHallContent.ts';
import { useTour } from './useTour.ts';

type Place = { readonly exhibit: string; readonly selected: string | null };

/** 展厅大屏 on the consultant's desk: the exhibits over the whole window, by hand or as a tour. */
export function ExhibitsScreen() {
  const navigate = useNavigate();
  const content = useHallContent();
  const [place, setPlace] = useState<Place>({ exhibit: exhibits[0]?.id ?? '', selected: null });
  const [isTouring, setIsTouring] = useState(false);
  const steps = useMemo(() => (content?.ok === true ? tourSteps(exhibits, content.value) : []), [content]);
  const step = useTour({
    steps,
    isRunning: isTouring,
    // Whoever stops the tour goes on from what it showed.
    onStop: () => {
      setIsTouring(false);
      if (step !== null) setPlace({ exhibit: step.exhibit, selected: step.selected });
    },
  });
  const onBack = () => void navigate(-1);
  const shown = step ?? place;
  const { exhibit, selected } = shown;
  const projected = useMemo(
    (): SecondMessage | null =>
      content?.ok === true ? { kind: 'exhibit', exhibit, selected, content: content.value } : null,
    [content, exhibit, selected],
  );
  const { isOn, begin, stop } = useProjection('exhibits', projected);
  const { message } = App.useApp();
  const onProject = async () => {
    const begun = await begin();
    if (!begun.ok) message.error(begun.message);
    else if (begun.value !== null) message.info(begun.value);
  };
  return (
    <div className={styles.screen}>
      {content?.ok === true ? (
        <ExhibitStage
          exhibits={exhibits}
          content={content.value}
          current={exhibit}
          selected={selected}
          onOpen={(id) => setPlace({ exhibit: id, selected: null })}
          onSelect={(part) => setPlace({ exhibit, selected: part })}
          onBack={onBack}
          action={
            <>
              <button type="button" aria-pressed={isOn} onClick={isOn ? stop : () => void onProject()}>
                {isOn ? '停止投屏' : '投到第二屏'}
              </button>
              <button type="button" onClick={() => setIsTouring(true)}>
                {isTouring ? '轮播中' : '自动轮播'}
              </button>
            </>
          }
        />
      ) : (
        <HallSurface>
          <div className={styles.waiting} role="status">
            {content === undefined ? (
              <p>正在统计…</p>
            ) : (
              <>
                <p>{content.message}</p>
                <button type="button" onClick={onBack}>
                  ‹ 返回
                </button>
              </>
            )}
          </div>
        </HallSurface>
      )}
    </div>
  );
}
