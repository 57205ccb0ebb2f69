import type { InstrumentPack, Question } from '#shared/instrument/pack.ts';
import type { FileAnswer, InterchangeFile } from '#shared/model/interchange/schema.ts';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { randomSequence } from './randomSequence.ts';

/** Syllables of names; two of each make 永泰精工, 华盛传动 … */
const first = [...'永华恒瑞金宏鑫德盛泰丰隆凯安广顺明远东方邯武峰滏'];
const second = [...'泰盛达源通利信诚兴昌和茂强力成伟康润宇亚'];
const trades = ['紧固件', '标准件', '轴承', '阀门', '传动', '锻造', '铸造', '机械', '精工', '电气', '管件', '装备'];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];

/** One enterprise and one session each, every question answered and every scene rated: 示例 of the size of a city. */
export function rosterOf(count: number, pack: InstrumentPack, policy: PolicyPack): InterchangeFile {
  const random = randomSequence(2026);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const enterprises = Array.from({ length: count }, (_, index) => ({
    uscc: usccOf(index),
    name: `${one(policy.counties).slice(0, 2)}示例${one(first)}${one(second)}${one(trades)}第${index + 1}有限公司`,
    industry: one(policy.industries).id,
    county: one(policy.counties),
    headcount: 10 + Math.floor(random() * 400),
    revenueWan: 300 + Math.floor(random() * 20000),
    aboveScale: random() < 0.5,
    batch: one([1, 2, 3, null] as const),
    honours: [],
    contact: { name: `${one(surnames)}某`, phone: `13${String(Math.floor(random() * 1e9)).padStart(9, '0')}` },
  }));
  const sessions = enterprises.map(({ uscc }) => ({
    enterprise: uscc,
    kind: 'baseline' as const,
    date: `2026-${two(1 + Math.floor(random() * 11))}-${two(1 + Math.floor(random() * 28))}`,
    pack: pack.id,
    answers: Object.fromEntries(pack.questions.map((question) => [question.id, answerTo(question, one)])),
    scenes: Object.fromEntries(pack.scenes.map(({ id }) => [id, one([0, 1, 2, 3, 4] as const)])),
    target: one([2, 3, 4] as const),
    painPoints: [],
    notes: '',
    participants: [],
    consultant: `${one(surnames)}某`,
  }));
  return { format: 'transformation-desk/1', enterprises, sessions };
}

function answerTo({ kind, options }: Question, one: <Item>(items: readonly Item[]) => Item): FileAnswer {
  const { key } = one(options.filter(({ exclusive }) => exclusive !== true));
  return kind === 'multiple' ? [key] : key;
}

/** 9113 0400 BENC 00000, with its check digit. */
function usccOf(index: number): string {
  const body = `91130400BENC${String(index).padStart(5, '0')}`;
  const digit = usccCheckDigit(body);
  if (digit === null) throw new Error(`No check digit for ${body}.`);
  return `${body}${digit}`;
}

const two = (value: number): string => String(value).padStart(2, '0');
