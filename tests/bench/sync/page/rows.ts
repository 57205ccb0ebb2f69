import type { Rows } from '#data/rows.ts';

const notes = ['数据靠人工抄表', '已上线生产管理系统，尚未与财务打通', '关键设备已联网', '', ''] as const;

/** Answers as consultants give them; `round` makes each time's rows differ from those of the time before. */
export function answerRows(count: number, round: number): readonly Rows['answers'][] {
  return Array.from({ length: count }, (_, index) => {
    const sessionId = `00000000-0000-4000-8000-${String(Math.floor(index / 40)).padStart(12, '0')}`;
    const questionId = `q${index % 40}`;
    return {
      id: `${sessionId}:${questionId}`,
      sessionId,
      questionId,
      value: { options: ['control', index % 2 === 0 ? 'business' : 'network'] },
      note: `${notes[index % notes.length]} ${round}`,
      sample: false,
      updatedAt: 1_790_000_000_000 + round * 1000 + index,
    };
  });
}
