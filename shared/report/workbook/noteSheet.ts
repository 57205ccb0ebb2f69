import type { Row } from 'write-excel-file/universal';
import type { SelectionInput } from '../selection.ts';
import { chineseDate } from '../wording.ts';
import { textCell } from './cells.ts';
import { headCell, type BookSheet } from './sheet.ts';

/** 说明: what the workbook is, how to read it, and how to keep it. */
export function noteSheet(input: SelectionInput): BookSheet {
  const rows = [headRow, ...notes(input).map(([title, words]): Row => [textCell(title), wrapped(words)])];
  return {
    sheet: { sheet: '说明', stickyRowsCount: 1, columns: [{ width: 20 }, { width: 100 }], data: rows },
    rows: rows.length,
    columns: 2,
    filtered: false,
  };
}

const headRow: Row = [headCell('项目'), headCell('说明')];

function wrapped(words: string): Row[number] {
  const cell = textCell(words);
  if (cell === null || cell === undefined) return cell;
  return typeof cell === 'string' ? { value: cell, type: String, wrap: true } : { ...cell, wrap: true };
}

function notes({ sessions, scope, today, template }: SelectionInput): readonly (readonly [string, string])[] {
  const editions = new Map(
    sessions.map(({ pack, packReference: { id, version, hash } }) => [
      `${id} ${version} ${hash}`,
      `${pack.title}（${id}，版本 ${version}${hash === '' ? '' : `，SHA-256 ${hash}`}）`,
    ]),
  );
  const sample = sessions.some(({ bundle }) => bundle.session.sample);
  return [
    ['内容', '所选诊断的全部作答和得分，供表格软件查看、筛选和统计。'],
    ['选取范围', scope],
    ['诊断次数', `${sessions.length} 次`],
    ['编制日期', chineseDate(today)],
    ['编制单位', template.centre],
    ['指标包', [...editions.values()].join('\n')],
    ['空单元格', '未答、待评或未填写。未答不等于 0 分，待评不等于 0 级。'],
    ['得分', '按指标包的分值精确计算，不作四舍五入。“至少”把未答项按 0 计，“最高”按满分计。'],
    ['场景等级', '0 为未达一级，1 至 4 为一级至四级；★ 为约束性场景。'],
    ['作答明细', '每次诊断的每道题目和每个场景各一行；选项和填报数字按填写原样列出。'],
    ['佐证材料', '文件本身不在工作簿中；SHA-256 用来核对文件是否与诊断时相同。'],
    ['保密', '含企业名称、作答和访谈记录，请按保密要求保管，不要对外转发。'],
    ...(sample ? ([['示例', '含示例数据，仅供演示，不得用于申报或验收。']] as const) : []),
  ];
}
