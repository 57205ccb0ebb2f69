import type { EChartsOption } from 'echarts';
import { investmentRange } from '../../exhibits/fundsSelection.ts';
import { wanFigure, yuanPerWan } from '../../exhibits/money.ts';
import { subsidiesAt } from '../../exhibits/subsidyAt.ts';
import { hallColours, hallLevelColours, hallTypeSizes } from '../../look/hallTokens.ts';
import { levelNames } from '../../look/levels.ts';
import type { PolicyPack } from '../../policy/policyPack.ts';

/** Room beside the plot in hall units; a slider below it keeps the same, so that it stands under its axis. */
export const subsidyPlotSides = { left: 64, right: 30 } as const;

/** Subsidy by investment, a line per result level with its bend at the cap, both in 万元, and the chosen investment across. */
export function subsidyOption(policy: PolicyPack, investment: number, unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  const { least, most } = investmentRange;
  const axisText = { color: hallColours.inkSoft, fontSize: size(hallTypeSizes.note) };
  const now = subsidiesAt(policy, investment);
  const top = Math.max(1, ...now.map(({ cap }) => cap)) / yuanPerWan;
  return {
    grid: {
      left: size(subsidyPlotSides.left),
      right: size(subsidyPlotSides.right),
      top: size(40),
      bottom: size(62),
    },
    xAxis: {
      id: 'investment',
      type: 'value',
      name: '改造投入（万元）',
      nameLocation: 'middle',
      nameGap: size(32),
      nameTextStyle: axisText,
      min: least / yuanPerWan,
      max: most / yuanPerWan,
      interval: most / yuanPerWan / 4,
      axisLabel: axisText,
      axisLine: { lineStyle: { color: hallColours.line } },
      splitLine: { show: false },
    },
    yAxis: {
      id: 'subsidy',
      type: 'value',
      name: '补助（万元）',
      nameTextStyle: { ...axisText, align: 'left', padding: [0, 0, 0, size(-subsidyPlotSides.left)] },
      max: Math.ceil(top / 10) * 10,
      axisLabel: axisText,
      splitLine: { lineStyle: { color: hallColours.line } },
    },
    series: [
      ...now.map(({ level, cap, fullAt }) => {
        const { fill, text } = hallLevelColours[level];
        const bends = fullAt === null || fullAt >= most ? [] : [fullAt];
        return {
          id: `level-${level}`,
          name: levelNames[level],
          type: 'line' as const,
          symbol: 'none',
          silent: true,
          lineStyle: { color: fill, width: size(4) },
          data: [least, ...bends, most].map((yuan) => [
            yuan / yuanPerWan,
            (subsidiesAt(policy, yuan).find((one) => one.level === level)?.amount ?? cap) / yuanPerWan,
          ]),
          endLabel: {
            show: true,
            color: text,
            backgroundColor: fill,
            padding: [size(3), size(8)],
            borderRadius: size(6),
            fontSize: size(hallTypeSizes.note),
            offset: [size(-62), 0],
            formatter: levelNames[level],
          },
        };
      }),
      {
        id: 'chosen',
        type: 'line' as const,
        silent: true,
        symbol: 'none',
        lineStyle: { color: hallColours.ink, width: size(3), type: 'dashed' as const },
        data: [
          [investment / yuanPerWan, 0],
          [investment / yuanPerWan, Math.ceil(top / 10) * 10],
        ],
      },
      {
        id: 'points',
        type: 'scatter' as const,
        silent: true,
        symbolSize: size(16),
        z: 6,
        itemStyle: { borderColor: hallColours.ink, borderWidth: size(2.5) },
        data: now.map(({ level, amount }) => ({
          name: `${levelNames[level]} ${wanFigure(amount)}`,
          value: [investment / yuanPerWan, amount / yuanPerWan],
          itemStyle: { color: hallLevelColours[level].fill },
        })),
      },
    ],
  };
}
