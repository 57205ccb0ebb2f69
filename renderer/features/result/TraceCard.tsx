import type { AssessmentResult, GroupResult, QuestionResult } from '#shared/scoring/assessment.ts';
import board from './Result.module.css';
import styles from './Trace.module.css';

/** Where every point comes from: dimension ← group ← question ← chosen options and typed numbers; open any figure. */
export function TraceCard({ result }: { readonly result: AssessmentResult }) {
  return (
    <section className={`${board.wide} ${styles.card}`} aria-label="得分明细">
      <h2>得分从哪里来</h2>
      <p className={styles.rule}>
        每个数字都能展开到所选的选项和填写的数值；判级的三个条件见“数字化水平等级”。
      </p>
      {result.dimensions.map((dimension) => (
        <details key={dimension.id} className={styles.dimension} open>
          <Line
            name={dimension.name}
            score={dimension.score}
            most={dimension.scoreAtMost}
            max={dimension.max}
          />
          {dimension.groups.map((group) => (
            <GroupTrace key={group.id} group={group} />
          ))}
        </details>
      ))}
    </section>
  );
}

function GroupTrace({ group }: { readonly group: GroupResult }) {
  return (
    <details className={styles.group} open>
      <Line name={group.name} score={group.score} most={group.scoreAtMost} max={group.max} />
      {group.questions.map((question) => (
        <QuestionTrace key={question.id} question={question} />
      ))}
    </details>
  );
}

function QuestionTrace({ question }: { readonly question: QuestionResult }) {
  return (
    <details className={styles.question}>
      <Line name={question.name} score={question.score} most={question.scoreAtMost} max={question.max} />
      {question.open && <p className={styles.open}>未答，得分按 0 计入“至少”，按满分计入“最高”。</p>}
      {question.reading?.state === 'read' && <p>{question.reading.explanation}</p>}
      {question.reading?.state === 'refused' && <p className={styles.open}>{question.reading.message}</p>}
      <ul>
        {question.chosen.map((option) => (
          <li key={option.key}>
            {option.label}
            <span>{option.score} 分</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

type LineProps = {
  readonly name: string;
  readonly score: string;
  readonly most: string;
  readonly max: string;
};

function Line({ name, score, most, max }: LineProps) {
  return (
    <summary>
      <span>{name}</span>
      <span className={styles.figure}>
        {score}
        {most !== score && <small>（最高 {most}）</small>} / {max}
      </span>
    </summary>
  );
}
