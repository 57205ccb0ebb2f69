import { ChartRun, type ChartRunOptions, type ChartValueAxis } from 'docx/charts';
import { plainText } from '../plainText.ts';
import type { ChartBlock, Series } from '../model.ts';
import { brandedSeries } from './brandedSeries.ts';
import { fonts, hex, ink } from './theme.ts';

/** Least part of the axis that a bar must take to have its label inside. */
const narrowest = 0.06;

const heights: Readonly<Record<ChartBlock['height'], number>> = {
  strip: 112,
  low: 190,
  middle: 270,
  high: 350,
};

/** A native, editable Word chart. `id` is the drawing's id, unique in the document; `brand` the office's colour. */
export function chartRun(chart: ChartBlock, id: number, brand: string): ChartRun {
  const block = { ...chart, series: brandedSeries(chart.series, brand) };
  const shared = {
    categories: block.categories.map(plainText),
    legend:
      block.series.length > 1 ? { position: 'bottom' as const, font: { size: 9, color: ink.text } } : false,
    font: { name: fonts.heading.ascii, color: ink.text },
    chartArea: { fill: 'FFFFFF', border: 'none' as const },
    transformation: { width: 590, height: heights[block.height] },
    altText: {
      id: String(id),
      name: `图 ${block.caption.number}`,
      title: plainText(block.caption.text),
      description: plainText(block.alternativeText),
    },
  } as const;
  return new ChartRun(optionsOf(block, shared) as ChartRunOptions);
}

function optionsOf(block: ChartBlock, shared: object): object {
  const valueAxis: ChartValueAxis = {
    minimum: block.min ?? 0,
    maximum: block.max,
    interval: block.step,
    font: { size: 8, color: ink.soft },
    gridlines: true,
  };
  const categoryAxis = { font: { size: 9, color: ink.text } };
  const labels = { value: true, font: { size: 9, color: ink.text } };
  switch (block.chart) {
    case 'radar':
      return {
        ...shared,
        type: 'radar',
        valueAxis,
        categoryAxis,
        series: block.series.map((series) => ({
          ...values(series),
          markers: series.dashed === true ? false : { shape: 'circle', size: 6 },
          line: { color: hex(series.colour), width: 2, dash: series.dashed === true ? 'dash' : 'solid' },
          dataLabels: series.labels ? labels : false,
        })),
      };
    case 'line':
      return {
        ...shared,
        type: 'line',
        valueAxis,
        categoryAxis,
        markers: true,
        series: block.series.map((series) => ({
          ...values(series),
          dataLabels: series.labels ? labels : false,
        })),
      };
    case 'column':
      return {
        ...shared,
        type: 'column',
        valueAxis,
        categoryAxis,
        gapWidth: 90,
        overlap: 0,
        series: block.series.map((series) => bars(series, 'outsideEnd', block.max)),
      };
    case 'gantt':
      return {
        ...shared,
        type: 'bar',
        valueAxis: { ...valueAxis, crossesAt: 'maximum', numberFormat: 'yyyy-mm' },
        categoryAxis: { ...categoryAxis, reverseOrder: true },
        stacking: 'stacked',
        gapWidth: 45,
        legend: false,
        series: block.series.map((series) =>
          series.hidden === true ? { ...values(series), color: notDrawn } : bars(series, 'center', block.max),
        ),
      };
    case 'bar':
    case 'stackedBar':
      return {
        ...shared,
        type: 'bar',
        // With the first category on top, the value axis would be above it.
        valueAxis: { ...valueAxis, crossesAt: 'maximum' },
        categoryAxis: { ...categoryAxis, reverseOrder: true },
        stacking: block.chart === 'bar' ? 'none' : 'stacked',
        gapWidth: 55,
        series: block.series.map((series) =>
          bars(series, block.chart === 'bar' ? 'outsideEnd' : 'center', block.max),
        ),
      };
  }
}

/** Colour of a series that takes its room and is not drawn; no palette has it, and it is taken out of the part. */
const notDrawn = 'FEFDFC';

/** docx fills every series; one that is not drawn has no fill. */
export function withoutHidden(chartXml: string): string {
  return chartXml.replaceAll(`<a:solidFill><a:srgbClr val="${notDrawn}"/></a:solidFill>`, '<a:noFill/>');
}

function values(series: Series): object {
  return { name: plainText(series.name), values: series.values, color: hex(series.colour) };
}

function bars(series: Series, position: 'outsideEnd' | 'center', max: number): object {
  const inside = position === 'center';
  const color = inside ? onColour(series.colour) : ink.text;
  const dataLabels = series.labels ? { value: true, position, font: { size: 9, color } } : false;
  // A label that is wider than its bar would lie on its neighbour's.
  const pointLabels =
    inside && series.labels
      ? series.values.map((value) => (value !== null && value >= max * narrowest ? undefined : false))
      : null;
  return {
    ...values(series),
    dataLabels,
    ...(pointLabels === null ? {} : { pointLabels }),
    ...(series.colours === undefined ? {} : { colors: series.colours.map(hex) }),
  };
}

/** Ink on a bar: white on dark fills, by the relative luminance of the fill. */
function onColour(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 140 ? 'FFFFFF' : ink.text;
}

/** docx writes charts in English with the theme's East Asian face, which is empty; ours are Chinese. */
export function inChinese(chartXml: string): string {
  return chartXml
    .replace('<c:lang val="en-US"/>', '<c:lang val="zh-CN"/>')
    .replaceAll('lang="en-US"', 'lang="zh-CN" altLang="en-US"')
    .replaceAll('<a:ea typeface="+mn-ea"/>', `<a:ea typeface="${fonts.heading.eastAsia}"/>`);
}
