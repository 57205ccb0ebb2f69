import {
  satisfactionDimensionNames,
  satisfactionDimensions,
  type SatisfactionDimension,
} from '../model/satisfaction.ts';
import type { ExhibitTable } from './exhibitText.ts';
import type { HallContent } from './hallContent.ts';

type Content = Pick<HallContent, 'figures'>;

/** What is said where a number would tell of too few enterprises, or of none. */
export const untold = '不单列';

/** One figure of the supervision in words: 待整改 62 项. `value` null: it is not told; `note`: what it stands on. */
export type SupervisionFigure = {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string;
  readonly note: string | null;
};

/** 过程监督 and 满意度 as the overview shows them; empty where nothing is told. */
export function supervisionFigures({ figures }: Content): readonly SupervisionFigure[] {
  const row = figures.statistics.find(({ kind }) => kind === 'supervision');
  const number = (name: string, value: number | null, unit: string): SupervisionFigure => ({
    name,
    value: value === null ? null : String(value),
    unit,
    note: null,
  });
  const mean = meanOfAll({ figures });
  return [
    ...(row?.kind === 'supervision'
      ? [
          number('已检查', row.enterprises, '家'),
          number('待整改', row.open, '项'),
          number('逾期', row.late, '项'),
        ]
      : []),
    ...(mean === null
      ? []
      : [
          {
            name: '服务商满意度',
            value: inTenths(mean.hundredths),
            unit: '/ 5',
            note: `${mean.enterprises} 家评分`,
          },
        ]),
  ];
}

/** The same figures to be read, with the means by dimension; empty where nothing is told. */
export function supervisionTables(content: Content): readonly ExhibitTable[] {
  const row = content.figures.statistics.find(({ kind }) => kind === 'supervision');
  const means = dimensionMeans(content);
  const mean = meanOfAll(content);
  const told = (value: number | null, unit: string) => (value === null ? untold : `${value} ${unit}`);
  return [
    ...(row?.kind === 'supervision'
      ? [
          {
            caption: '过程监督（现场检查）',
            columns: [
              { name: '项目', align: 'text' },
              { name: '数量', align: 'number' },
            ],
            rows: [
              ['已检查企业', told(row.enterprises, '家')],
              ['现场检查', told(row.checks, '次')],
              ['待整改问题', told(row.open, '项')],
              ['其中逾期', told(row.late, '项')],
            ],
          } as const,
        ]
      : []),
    ...(mean === null
      ? []
      : [
          {
            caption: '服务商满意度（1 至 5 分，全部服务商合计）',
            columns: [
              { name: '维度', align: 'text' },
              { name: '平均分', align: 'number' },
              { name: '评分企业（家）', align: 'number' },
            ],
            rows: [
              ...means.map(({ dimension, hundredths, enterprises }) => [
                satisfactionDimensionNames[dimension],
                (hundredths / 100).toFixed(2),
                String(enterprises),
              ]),
              ['各维度平均', (mean.hundredths / 100).toFixed(2), String(mean.enterprises)],
            ],
          } as const,
        ]),
  ];
}

type Mean = { readonly hundredths: number; readonly enterprises: number };

function dimensionMeans({ figures }: Content): readonly (Mean & {
  readonly dimension: SatisfactionDimension;
})[] {
  const rows = figures.statistics.flatMap((row) => (row.kind === 'satisfaction' ? [row] : []));
  return satisfactionDimensions.flatMap((dimension) =>
    rows
      .filter((row) => row.dimension === dimension)
      .slice(0, 1)
      .map(({ mean, enterprises }) => ({ dimension, hundredths: mean, enterprises })),
  );
}

/** The dimensions together, each as much as the others; null: not all of them are told. */
function meanOfAll(content: Content): Mean | null {
  const means = dimensionMeans(content);
  if (means.length < satisfactionDimensions.length) return null;
  return {
    hundredths: Math.round(means.reduce((sum, { hundredths }) => sum + hundredths, 0) / means.length),
    enterprises: Math.min(...means.map(({ enterprises }) => enterprises)),
  };
}

function inTenths(hundredths: number): string {
  return (Math.round(hundredths / 10) / 10).toFixed(1);
}
