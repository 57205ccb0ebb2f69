import type { InstrumentPack, Question } from '#shared/instrument/pack.ts';
import type { FileAnswer, FileSession, InterchangeFile } from '#shared/model/interchange/schema.ts';
import { usccCheckDigit } from '#shared/model/uscc.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { randomSequence } from './randomSequence.ts';

/** Syllables of names: 永泰精工, 华盛传动 … */
const first = [...'永华恒瑞金宏鑫德盛泰丰隆凯安广顺明远东方邯武峰滏'];
const second = [...'泰盛达源通利信诚兴昌和茂强力成伟康润宇亚'];
const trades = '紧固件 标准件 轴承 阀门 传动 锻造 铸造 机械 精工 电气 管件 装备'.split(' ');
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];

/** Items per session: enough that each session has rows of its own, few enough that seeding takes no minutes. */
const answered = { questions: 4, scenes: 4 };

/** The first session of the roster, in which answers are given. */
export const firstSessionId = '00000000-0000-4000-8000-000000000001';

/** Enterprises with one session each, 示例 of the size of a city; the same for the same place in the list. */
export function rosterOf(count: number, pack: InstrumentPack, policy: PolicyPack): InterchangeFile {
  const places = Array.from({ length: count }, (_, index) => index);
  return {
    format: 'transformation-desk/1',
    enterprises: places.map((index) => enterpriseAt(index, policy)),
    sessions: places.map((index) => sessionAt(index, pack)),
  };
}

function enterpriseAt(index: number, policy: PolicyPack): InterchangeFile['enterprises'][number] {
  const { one, upTo } = choices(index);
  const county = one(policy.counties);
  return {
    uscc: usccOf(index),
    name: `${county.slice(0, 2)}示例${one(first)}${one(second)}${one(trades)}第${index + 1}有限公司`,
    industry: one(policy.industries).id,
    county,
    headcount: 10 + upTo(400),
    revenueWan: 300 + upTo(20_000),
    aboveScale: one([true, false]),
    batch: one([1, 2, 3, null]),
    honours: [],
    contact: { name: `${one(surnames)}某`, phone: `13${String(upTo(1e9)).padStart(9, '0')}` },
  };
}

/** One session of the roster; its answers are option keys only. */
export function sessionAt(index: number, pack: InstrumentPack): FileSession {
  const { one, upTo } = choices(index + 1_000_000);
  const questions = pack.questions.slice(0, answered.questions);
  const scenes = pack.scenes.slice(0, answered.scenes);
  return {
    ...(index === 0 ? { id: firstSessionId } : {}),
    enterprise: usccOf(index),
    kind: 'baseline',
    date: `2026-${two(1 + upTo(11))}-${two(1 + upTo(28))}`,
    pack: pack.id,
    answers: Object.fromEntries(questions.map((question) => [question.id, answerTo(question, one)])),
    scenes: Object.fromEntries(scenes.map(({ id }) => [id, one([0, 1, 2, 3, 4] as const)])),
    target: one([2, 3, 4]),
    painPoints: [],
    notes: '',
    participants: [],
    consultant: `${one(surnames)}某`,
  };
}

type Choose = <const Item>(items: readonly Item[]) => Item;

function choices(seed: number): { readonly one: Choose; readonly upTo: (most: number) => number } {
  const random = randomSequence(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  return { upTo, one: (items) => items[upTo(items.length)] as (typeof items)[number] };
}

function answerTo({ kind, options }: Question, one: Choose): FileAnswer {
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
