import type { EChartsOption } from 'echarts';
import { caseMoney } from '../../exhibits/caseFigures.ts';
import type { HallCase } from '../../exhibits/casesPack.ts';
import { wanText } from '../../exhibits/money.ts';
import { beforeAfterColours, hallColours, hallTypeSizes } from '../../look/hallTokens.ts';

type Bar = { readonly name: string; readonly yuan: number; readonly colour: string };

const moneyColours = { own: '#4FA3D1', subsidy: '#8E7CC3' } as const;

/** A case's money as bars of one scale: the yearly cost before and after, and what was paid once, by whom. */
export function comparisonMoneyOption(one: HallCase, unit: number): EChartsOption {
  const size = (units: number) => units * unit;
  const bars = barsOf(one);
  return {
    grid: { left: 0, right: size(176), top: 0, bottom: 0, containLabel: true },
    xAxis: { id: 'money', type: 'value', show: false, min: 0, max: 'dataMax' },
    yAxis: {
      id: 'bars',
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: hallColours.ink, fontSize: size(hallTypeSizes.label), margin: size(14) },
    },
    series: [
      {
        id: 'money',
        type: 'bar',
        silent: true,
        barWidth: '56%',
        barMaxWidth: size(40),
        label: {
          show: true,
          position: 'right',
          distance: size(12),
          color: hallColours.ink,
          fontSize: size(hallTypeSizes.body),
          fontWeight: 600,
        },
        data: bars.map(({ yuan, colour }) => ({
          value: yuan,
          itemStyle: { color: colour, borderRadius: size(6) },
          label: { formatter: wanText(yuan) },
        })),
      },
    ],
  };
}

function barsOf(one: HallCase): readonly Bar[] {
  const { own, subsidy } = caseMoney(one);
  const yearly = one.money.yearlyCost;
  return [
    ...(yearly === null
      ? []
      : [
          { name: '每年，改造前', yuan: yearly.before, colour: beforeAfterColours.before },
          { name: '每年，改造后', yuan: yearly.after, colour: beforeAfterColours.after },
        ]),
    { name: '投入：自付', yuan: own, colour: moneyColours.own },
    { name: '投入：补助', yuan: subsidy, colour: moneyColours.subsidy },
  ];
}
