import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packBundle } from './bundle.ts';

const identity = { home: '/home/wanggong', user: 'wanggong', host: 'ZXB-PC07' };
const planted = [
  '王小二',
  '邯郸示例永标标准件有限公司',
  '13803101234',
  '91130408MA0QARLT2X',
  'wanggong',
  'ZXB-PC07',
];

const bundle = () =>
  unzipSync(
    packBundle(
      {
        facts: {
          app: { version: '0.1.0' },
          fault: '王小二 91130408MA0QARLT2X',
          tables: { answers: 120 },
          free: 13803101235,
        },
        lines: [
          "2026-11-25T01:02:03.000Z file not saved Error: EACCES, open '/home/wanggong/邯郸示例永标标准件有限公司.docx'",
          '    at saveFile (/opt/desk/main.cjs:12:5)',
          '2026-11-25T01:02:04.000Z by wanggong on ZXB-PC07, phone 13803101234',
        ],
      },
      identity,
      new Date(2026, 10, 25, 9, 0, 0),
    ),
  );

test('the bundle says what is in it, and holds facts and log', () => {
  const files = bundle();
  expect(Object.keys(files).sort()).toEqual(['facts.json', 'main.log', '说明.txt'].sort());
  const note = strFromU8(files['说明.txt']!);
  for (const name of ['facts.json', 'main.log']) expect(note).toContain(name);
  expect(note).toContain('没有企业名称');
  const facts = JSON.parse(strFromU8(files['facts.json']!)) as Record<string, unknown>;
  expect(facts).toMatchObject({ app: { version: '0.1.0' }, tables: { answers: 120 }, free: 13803101235 });
  expect(strFromU8(files['main.log']!)).toBe(
    [
      '2026-11-25T01:02:03.000Z file not saved Error: EACCES, open <path>',
      '    at saveFile (/opt/desk/main.cjs:12:5)',
      '2026-11-25T01:02:04.000Z by <user> on <host>, phone <phone>\n',
    ].join('\n'),
  );
});

test('nobody and nothing that was planted is in it', () => {
  for (const [name, bytes] of Object.entries(bundle())) {
    for (const secret of planted) expect(strFromU8(bytes), name).not.toContain(secret);
  }
});
