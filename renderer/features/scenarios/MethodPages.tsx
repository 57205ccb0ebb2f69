import { HallSheet } from '#hall/HallSheet.tsx';
import type { DemoText } from '#shared/simulation/demoText.ts';
import styles from './MethodPages.module.css';

type Props = {
  readonly text: DemoText;
  readonly shows: string;
  readonly solutions: readonly string[];
  readonly onClose: () => void;
};

/** 原理: how a demo works, what is simpler in it than in a workshop, what it shows, and where its method comes from. */
export function MethodPages({ text, shows, solutions, onClose }: Props) {
  const parts = [
    { title: '怎么算的', lines: text.method },
    { title: '比实际简单在哪里', lines: text.simplifications },
    { title: `对应${shows}，可用的方案`, lines: solutions },
    { title: '方法出处', lines: text.sources },
  ];
  return (
    <HallSheet name="原理" lead="数字由程序现场计算，不是录好的画面。" onClose={onClose}>
      <div className={styles.parts}>
        {parts.map(({ title, lines }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </HallSheet>
  );
}
