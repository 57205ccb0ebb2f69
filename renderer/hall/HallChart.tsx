import {
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  SankeyChart,
  ScatterChart,
} from 'echarts/charts';
import {
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { hallColours, hallTypeSizes } from '#shared/look/hallTokens.ts';
import { fontFamily } from '#ui/theme.ts';
import styles from './HallChart.module.css';
import { pickedKey } from './pickedKey.ts';
import { useHallUnit } from './useHallUnit.ts';
import { useReducedMotion } from './useReducedMotion.ts';

use([
  BarChart,
  CustomChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  SankeyChart,
  ScatterChart,
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  RadarComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

type Props = {
  /** The option for a hall unit of so many CSS px: sizes in it are hall units times `unit`. Keep it the same while nothing changes. */
  readonly option: (unit: number) => EChartsCoreOption;
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  /** Called with the `key` of the data item that is touched, else its `name`. */
  readonly onPick?: (key: string) => void;
};

/**
 * One chart of the hall: fills what it is put into, on dark ground. A new option changes the chart that stands, so that
 * bars move to where they belong; nothing moves where less motion is wished. Disposed with its element.
 */
export function HallChart({ option, label, onPick }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const pick = useRef(onPick);
  const unit = useHallUnit();
  const still = useReducedMotion();

  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    if (element.current === null) return;
    const drawn = init(element.current);
    chart.current = drawn;
    drawn.on('click', (event) => {
      const key = pickedKey(event);
      if (key !== null) pick.current?.(key);
    });
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(
      {
        backgroundColor: 'transparent',
        textStyle: { fontFamily, fontSize: hallTypeSizes.label * unit, color: hallColours.ink },
        animation: !still,
        animationDuration: 500,
        animationDurationUpdate: 400,
        ...option(unit),
      },
      // Series, axes and marks that an option no longer has go; those that stay move.
      { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid', 'radar', 'visualMap', 'graphic'] },
    );
  }, [option, unit, still]);

  return <div ref={element} className={styles.chart} role="img" aria-label={label} />;
}
