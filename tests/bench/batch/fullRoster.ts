import type { InstrumentPack, Question } from '#shared/instrument/pack.ts';
import type { FileAnswer, InterchangeFile } from '#shared/model/interchange/schema.ts';
import type { PolicyPack } from '#shared/policy/policyPack.ts';
import { randomSequence } from '../seed/randomSequence.ts';
import { rosterOf } from '../seed/roster.ts';

const remarks = ['数据靠人工抄表', '已上线生产管理系统，尚未与财务打通', '关键设备已联网', '', ''] as const;

/** Sessions as they are when a diagnosis is complete: every question and scene answered, with remarks. */
export function fullRoster(count: number, pack: InstrumentPack, policy: PolicyPack): InterchangeFile {
  const { sessions, ...file } = rosterOf(count, pack, policy);
  const random = randomSequence(count);
  const one = <const Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() * items.length)] as Item;
  const answerTo = ({ kind, options }: Question): FileAnswer => {
    const open = options.filter(({ exclusive }) => exclusive !== true).map(({ key }) => key);
    return kind === 'single' ? one(open) : open.filter((_, index) => index === 0 || random() < 0.4);
  };
  const record = <Value>(ids: readonly { readonly id: string }[], make: () => Value) =>
    Object.fromEntries(ids.map(({ id }) => [id, make()]));
  return {
    ...file,
    sessions: sessions.map((session) => ({
      ...session,
      answers: Object.fromEntries(pack.questions.map((question) => [question.id, answerTo(question)])),
      scenes: record(pack.scenes, () => one([0, 1, 2, 3, 4] as const)),
      answerNotes: record(pack.questions, () => one(remarks)),
      sceneNotes: record(pack.scenes, () => one(remarks)),
      painPoints: ['设备联网率低', '质量追溯困难'],
      notes: '企业现有管理人员八人，信息化由办公室兼管，希望先解决排产和质量追溯。',
      participants: ['总经理', '生产副总', '信息专员'],
    })),
  };
}
