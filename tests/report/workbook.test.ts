import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSheet } from 'read-excel-file/node';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainText } from '#shared/report/plainText.ts';
import type { SelectionInput } from '#shared/report/selection.ts';
import { buildWorkbook } from '#shared/report/workbook/buildWorkbook.ts';
import { assessmentOf } from '#shared/scoring/assessmentOf.ts';
import { questionsOf } from '#shared/scoring/resultItems.ts';
import { scoreAssessment } from '#shared/scoring/scoreAssessment.ts';
import { selectionOf, shippedParts } from './selections.ts';
import { available, officeEnvironment, schemaFaults } from './tools.ts';
import { part, xmlParts } from './wordText.ts';

/** Milliseconds: other programs are started. */
const patience = 120_000;
const parts = shippedParts();
const { pack } = parts;

const nasty = '<w:p>&amp;"\'\u0000\u0008\u000b\u001f\ufffe\uffff\ud800 ]]> 𠮷🏭\t甲\r\n乙';
const texts = [
  '=1+1',
  '+86 310',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://example.invalid","x")',
  'constructor',
  '__proto__',
  'toString',
  '_x0041_ 与 _x000D_',
  nasty,
  'مرحبا بالعالم',
  '91130400JND000001A',
  '012345678901234567',
];

let folder: string;
let input: SelectionInput;
let hostile: SelectionInput;
const files = new Map<string, Uint8Array>();
const fileOf = (name: string) => join(folder, `${name}.xlsx`);

/** A selection whose every typed text is one of the texts above. */
function withTexts(plain: SelectionInput): SelectionInput {
  const textAt = (index: number) => texts[index % texts.length] ?? '';
  return {
    ...plain,
    scope: nasty,
    sessions: plain.sessions.map((session, index) => ({
      ...session,
      bundle: {
        ...session.bundle,
        enterprise: { ...session.bundle.enterprise, name: textAt(index) },
        session: { ...session.bundle.session, consultant: textAt(index + 1), notes: '长'.repeat(40_000) },
        answers: session.bundle.answers.map((answer, at) => ({ ...answer, note: textAt(index + at) })),
      },
    })),
  };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  input = selectionOf(40, parts, 5);
  hostile = withTexts(selectionOf(20, parts, 6));
  files.set('plain', await buildWorkbook(input));
  files.set('hostile', await buildWorkbook(hostile));
  for (const [name, bytes] of files) writeFileSync(fileOf(name), bytes);
}, patience);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const resultOf = ({ bundle }: SelectionInput['sessions'][number]) =>
  scoreAssessment(pack, assessmentOf(bundle.answers, bundle.sceneRatings));

type Cells = readonly (readonly unknown[])[];
const sheet = async (name: string, title: string): Promise<Cells> => await readSheet(fileOf(name), title);

/** The values of one column, by its title. */
function column(cells: Cells, title: string): readonly unknown[] {
  const index = cells[0]?.indexOf(title) ?? -1;
  expect(index, title).toBeGreaterThanOrEqual(0);
  return cells.slice(1).map((row) => row[index]);
}

test('has its six sheets in order', async () => {
  const sheets = await readWorkbook(fileOf('plain'));
  expect(sheets.map((one) => one.sheet)).toEqual([
    '诊断一览',
    '各题得分',
    '场景等级',
    '作答明细',
    '佐证材料',
    '说明',
  ]);
});

test('the overview has every session with its exact figures, dates as dates', async () => {
  const cells = await sheet('plain', '诊断一览');
  const results = input.sessions.map(resultOf);
  expect(cells).toHaveLength(input.sessions.length + 1);
  expect(column(cells, '统一社会信用代码')).toEqual(
    input.sessions.map(({ bundle }) => bundle.enterprise.uscc),
  );
  expect(column(cells, '综合得分（至少）')).toEqual(results.map(({ score }) => Number(score)));
  expect(column(cells, '综合得分（最高）')).toEqual(results.map(({ scoreAtMost }) => Number(scoreAtMost)));
  expect(column(cells, '数字化管理（满分 30）')).toEqual(
    results.map(({ dimensions }) => Number(dimensions[1]?.score)),
  );
  expect(column(cells, '约束性场景二级及以上（个）')).toEqual(
    results.map(({ constraintScenesAtLeast }) => constraintScenesAtLeast[2]),
  );
  expect(column(cells, '未答项（个）')).toEqual(results.map(({ open }) => open.length));
  expect(column(cells, '诊断日期')).toEqual(
    input.sessions.map(({ bundle }) => new Date(`${bundle.session.date}T00:00:00Z`)),
  );
});

test('scores and levels stand one by one, what is open is empty', async () => {
  const scores = await sheet('plain', '各题得分');
  const levels = await sheet('plain', '场景等级');
  for (const [index, session] of input.sessions.entries()) {
    const result = resultOf(session);
    const wanted = questionsOf(result).map(({ open, score }) => (open ? null : Number(score)));
    expect(scores[index + 1]?.slice(4)).toEqual(wanted);
    expect(levels[index + 1]?.slice(4)).toEqual(result.scenes.map(({ level }) => level));
  }
  expect(input.sessions.some((session) => resultOf(session).open.length > 0)).toBe(true);
});

test('the answers are listed item by item with options in words, typed numbers and notes', async () => {
  const cells = await sheet('plain', '作答明细');
  const items = pack.questions.length + pack.scenes.length;
  expect(cells).toHaveLength(1 + input.sessions.length * items);
  const expected = input.sessions.flatMap((session) =>
    questionsOf(resultOf(session)).map(({ open, chosen }) =>
      open ? '未答' : chosen.map(({ label }) => label).join('；'),
    ),
  );
  const kinds = column(cells, '类别');
  expect(column(cells, '作答').filter((_, index) => kinds[index] === '题目')).toEqual(expected);
  const ratio = pack.questions.find(({ id }) => id === 'connectedRate');
  const [first] = input.sessions;
  if (ratio === undefined || first === undefined) throw new Error('no such question');
  const typed = { inputs: { [ratio.inputs?.[0]?.key ?? '']: '20', [ratio.inputs?.[1]?.key ?? '']: '7' } };
  const answers = first.bundle.answers.map((answer) =>
    answer.questionId === ratio.id ? { ...answer, value: typed } : answer,
  );
  const one = { ...input, sessions: [{ ...first, bundle: { ...first.bundle, answers } }] };
  writeFileSync(fileOf('typed'), await buildWorkbook(one));
  expect(column(await sheet('typed', '作答明细'), '填报数字')).toContain(
    '生产设备总数：20 台；其中已联网生产设备：7 台',
  );
});

test('evidence is listed with its hash, size, person and moment', async () => {
  const cells = await sheet('plain', '佐证材料');
  const evidence = input.sessions.flatMap(({ bundle }) => bundle.evidence ?? []);
  expect(evidence.length).toBeGreaterThan(3);
  expect(column(cells, 'SHA-256')).toEqual(evidence.map(({ sha256 }) => sha256));
  expect(column(cells, '大小（字节）')).toEqual(evidence.map(({ size }) => size));
  expect(column(cells, '对应项目')).toEqual(evidence.map(() => '网络建设'));
  expect(column(cells, '添加时间（北京时间）')).toEqual(
    evidence.map(({ addedAt }) => new Date(addedAt + 8 * 3_600_000)),
  );
});

describe('the file', () => {
  test('is the same bytes for the same selection, wherever the clock stands', async () => {
    expect(Buffer.compare(await buildWorkbook(input), files.get('plain') ?? new Uint8Array())).toBe(0);
    expect(part(files.get('plain') ?? new Uint8Array(), 'docProps/core.xml')).toContain(
      '2026-11-22T00:00:00Z',
    );
  });

  test('has a frozen bold head and a filter on every sheet of rows', () => {
    const bytes = files.get('plain') ?? new Uint8Array();
    for (const number of [1, 2, 3, 4, 5]) {
      const xml = part(bytes, `xl/worksheets/sheet${number}.xml`);
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(xml).toMatch(/<col [^>]*width="34"/);
    }
    expect(part(bytes, 'xl/styles.xml')).toContain('<font><b/>');
  });

  test('holds no formula, and nothing that XML cannot hold', () => {
    for (const [path, xml] of xmlParts(files.get('hostile') ?? new Uint8Array())) {
      expect(plainText(xml), path).toBe(xml);
      expect(xml, path).not.toMatch(/<f[ >]/);
    }
  });

  test('gives back every text as it was typed', async () => {
    const wanted = (text: string) => plainText(text).replace(/\r\n/g, '\n');
    const cells = await sheet('hostile', '作答明细');
    const kinds = column(cells, '类别');
    const notes = column(cells, '备注').filter((_, index) => kinds[index] === '题目');
    expect(notes).toEqual(
      hostile.sessions.flatMap(({ bundle }) => bundle.answers.map(({ note }) => wanted(note))),
    );
    const [long] = column(await sheet('hostile', '诊断一览'), '访谈记录');
    expect(String(long)).toHaveLength(32_767);
    expect(String(long)).toContain('原文共 40000 个字符');
  });

  test.skipIf(!available('validator'))(
    'follows the OOXML schema',
    () => {
      for (const name of files.keys()) expect(schemaFaults(fileOf(name)), name).toEqual([]);
    },
    patience,
  );

  test.skipIf(!available('libreoffice'))(
    'is read by LibreOffice, texts as texts',
    ({ skip }) => {
      const profile = pathToFileURL(join(folder, 'profile')).href;
      // Comma, double quote, UTF-8, from row 1, as shown; the fourth sheet.
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,4';
      const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter];
      spawnSync('soffice', [...args, '--outdir', folder, fileOf('hostile')], {
        env: officeEnvironment,
        timeout: 60_000,
      });
      const file = readdirSync(folder).find((name) => name.endsWith('.csv'));
      if (file === undefined) return skip('NOT CHECKED with LibreOffice: apt-get install libreoffice-calc');
      const csv = readFileSync(join(folder, file), 'utf8');
      // Names of JavaScript's own, such as constructor, are escaped for the library; Excel reads the escape, Calc shows it.
      for (const text of ['=1+1', '+86 310', '@SUM(A1)', '__proto__', '012345678901234567']) {
        expect(csv).toContain(text);
      }
      expect(csv).toContain('_x0041_ 与 _x000D_');
      expect(csv.split('\n').length).toBeGreaterThan(hostile.sessions.length * 31);
    },
    patience,
  );
});
