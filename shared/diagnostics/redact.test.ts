import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redact.ts';

const linux = { home: '/home/wanggong', user: 'wanggong', host: 'ZXB-PC07' };
const windows = { home: String.raw`C:\Users\王工`, user: '王工', host: 'ZXB-PC07' };

test.each([
  ['at /home/wanggong/.config/transformation-desk/journal', 'at ~/.config/transformation-desk/journal'],
  ["EACCES, open '/media/usb/邯郸某厂.docx'", 'EACCES, open <path>'],
  ["open '/home/wanggong/Desktop/report.docx'", 'open <path>'],
  ['at answer (/opt/desk/main.cjs:12:5)', 'at answer (/opt/desk/main.cjs:12:5)'],
  ['import "/opt/desk/main.cjs"', 'import "/opt/desk/main.cjs"'],
  ['run by wanggong on ZXB-PC07.', 'run by <user> on <host>.'],
  ['wanggongs stays', 'wanggongs stays'],
  ['uscc 91130408MA0QARLT2X end', 'uscc <code> end'],
  ['call 13803101234 or +86 138-0310-1234', 'call <phone> or <phone>'],
  ['desk 0310-6600000, (0310)6600000', 'desk <phone>, (0310)6600000'],
  ['mail li.xy@example.com.cn', 'mail <mail>'],
  ['永年紧固件厂 failed 赵班长', '□ failed □'],
  ['app://desk/%E8%B5%B5.html', 'app://desk/□.html'],
  [
    '2026-11-25T13:06:38.637Z {"from":1023447,"to":98304}',
    '2026-11-25T13:06:38.637Z {"from":1023447,"to":98304}',
  ],
  [
    'sequence 1795612146661 of 0b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10',
    'sequence 1795612146661 of 0b6f1a52-1f5e-4c57-8f55-0a4f3b1c9d10',
  ],
])('%s', (text, clean) => expect(redact(text, linux)).toBe(clean));

test('a home folder of Windows goes in every spelling', () => {
  const home = windows.home;
  const text = [
    home,
    JSON.stringify(home).slice(1, -1),
    home.replaceAll('\\', '/'),
    encodeURI('C:/Users/王工'),
  ];
  expect(text.map((each) => redact(`in ${each}: x`, windows))).toEqual(text.map(() => 'in ~: x'));
});

test('nothing planted anywhere in a line stays', () => {
  const planted = fc.constantFrom(
    '王小二',
    '13803101234',
    '91130408MA0QARLT2X',
    '/home/wanggong',
    'wanggong',
    'ZXB-PC07',
  );
  const around = fc.stringMatching(/^[a-z ,.:]{0,20}$/);
  fc.assert(
    fc.property(around, planted, around, (before, secret, after) => {
      expect(redact(`${before} ${secret} ${after}`, linux)).not.toContain(secret);
    }),
  );
});
