import type { ExhibitTable } from '../../exhibits/exhibitText.ts';
import type { Effect, Outcome } from '../outcome.ts';
import { defectNames } from './defects.ts';
import type { InspectionFigures, VisionResult } from './runVision.ts';

/** What came of the visitor's prices, held against a person who looks at the same parts. */
export function visionOutcome(result: VisionResult): Outcome {
  return {
    finding: findingOf(result),
    effects: effectsOf(result),
    tables: [confusionTable(result), kindsTable(result), spotsTable(result)],
  };
}

function findingOf({ choice, baseline, improved }: VisionResult): string {
  const saved = baseline.cost - improved.cost;
  const { missPrice, falseAlarmPrice } = choice;
  const change = (of: (figures: InspectionFigures) => number) =>
    `人工 ${percent(of(baseline))}、相机 ${percent(of(improved))}`;
  const rates = `漏检率${change((figures) => figures.rates.missRate)}，误判率${change((figures) => figures.rates.falseAlarmRate)}`;
  const prices = `漏检 ${price(missPrice)} 元、误判 ${price(falseAlarmPrice)} 元一件`;
  const whole = Math.round(Math.abs(saved));
  if (whole === 0) return `${rates}；每万件的损失一样（${prices}）`;
  return `${rates}；相机每万件${saved > 0 ? '少损失' : '多损失'} ${money(whole)} 元（${prices}）`;
}

function effectsOf({ baseline, improved }: VisionResult): readonly Effect[] {
  const one = (
    name: string,
    unit: string,
    digits: number,
    of: (figures: InspectionFigures) => number,
  ): Effect => ({
    name,
    unit,
    digits,
    better: 'lower',
    baseline: of(baseline),
    improved: of(improved),
  });
  return [
    one('漏检率', '%', 1, ({ rates }) => rates.missRate * 100),
    one('误判率', '%', 1, ({ rates }) => rates.falseAlarmRate * 100),
    one('漏检与误判损失', '元/万件', 0, ({ cost }) => cost),
    one('节拍', '秒/件', 1, ({ seconds }) => seconds),
  ];
}

const text = (name: string) => ({ name, align: 'text' as const });
const number = (name: string) => ({ name, align: 'number' as const });

function confusionTable({ baseline, improved, area }: VisionResult): ExhibitTable {
  const row = (name: string, { confusion, rates }: InspectionFigures, auc: string) => [
    name,
    String(confusion.caught),
    String(confusion.missed),
    String(confusion.falseAlarms),
    String(confusion.passed),
    percent(rates.precision),
    percent(rates.recall),
    auc,
  ];
  return {
    caption: '混淆矩阵：同一批没见过的零件，缺陷品与良品各半',
    columns: [
      text('检验方式'),
      number('缺陷检出'),
      number('缺陷漏检'),
      number('良品误判'),
      number('良品放行'),
      number('查准率'),
      number('查全率'),
      number('AUC'),
    ],
    rows: [row('人工目检', baseline, '—'), row('视觉质检', improved, area.toFixed(3))],
  };
}

function kindsTable({ kinds }: VisionResult): ExhibitTable {
  return {
    caption: '相机对各种缺陷的检出',
    columns: [text('缺陷'), number('件数'), number('检出'), number('查全率')],
    rows: kinds
      .filter(({ count }) => count > 0)
      .map(({ kind, count, caught }) => [
        defectNames[kind],
        String(count),
        String(caught),
        percent(caught / count),
      ]),
  };
}

function spotsTable({ inspection, threshold, isRejected }: VisionResult): ExhibitTable {
  const verdict = isRejected ? '判为不合格' : '判为合格';
  const score = inspection.place === null ? '没有找到零件' : `得分 ${inspection.score.toFixed(1)}`;
  return {
    caption: `台上这一件：${score}，阈值 ${threshold.toFixed(1)}，${verdict}`,
    columns: [
      text('可疑处'),
      number('面积（像素）'),
      number('对比（倍离散）'),
      number('长宽比'),
      number('得分'),
    ],
    rows: inspection.spots
      .slice(0, 5)
      .map(({ area, contrast, elongation, strength }, at) => [
        String(at + 1),
        area.toFixed(0),
        contrast.toFixed(1),
        elongation.toFixed(1),
        strength.toFixed(1),
      ]),
  };
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const money = (yuan: number) => yuan.toLocaleString('zh-CN');
const price = (yuan: number) => String(Math.round(yuan * 100) / 100);
