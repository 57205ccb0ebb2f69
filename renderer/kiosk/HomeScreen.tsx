import { levelNames, levels } from '#shared/look/levels.ts';
import { HallSurface } from '#hall/HallSurface.tsx';
import { home, type KioskScreen } from './kioskScreen.ts';
import styles from './HomeScreen.module.css';

type Target = { readonly title: string; readonly text: string; readonly opens: KioskScreen };

const exhibit = (id: string): KioskScreen => ({ name: 'exhibits', exhibit: id, selected: null });

/** Seven big targets at most, the invitation first. */
const targets: readonly Target[] = [
  { title: '5 分钟自测', text: '十五次点选，看看企业大约在哪一级', opens: { name: 'selfCheck' } },
  {
    title: '场景体验',
    text: '动手改一改，看产线和供应链的数字怎么变',
    opens: { name: 'scenarios', demo: null },
  },
  { title: '看展项', text: '全市走到了哪一步，标杆企业和链式转型怎么做', opens: exhibit('overview') },
  { title: '方案超市', text: '按场景、等级和价格找“小快轻准”方案', opens: exhibit('market') },
  { title: '政策宣贯', text: '能补多少、怎么补、什么时候', opens: { name: 'policy' } },
  { title: '活动签到', text: '研讨、对接、宣贯、授课', opens: { name: 'activities' } },
  { title: '需求登记', text: '留下需求，由顾问来联系', opens: { name: 'demand' } },
];

/** What the self-check is about, without words: five levels, one above the other. */
function LevelSteps() {
  return (
    <span className={styles.levels} aria-hidden>
      {levels.map((level) => (
        <i key={level} data-level={level}>
          {levelNames[level]}
        </i>
      ))}
    </span>
  );
}

/** Where a visitor chooses. */
export function HomeScreen({ onGo }: { readonly onGo: (next: KioskScreen) => void }) {
  return (
    <HallSurface>
      <main className={styles.home} data-name={home.name}>
        <header>
          <h1>邯郸市数字化转型促进中心</h1>
          <p>诊断评估 · 场景体验 · 解决方案，都在这里看得见、摸得着</p>
        </header>
        <ul className={styles.targets}>
          {targets.map(({ title, text, opens }) => (
            <li key={title}>
              <button type="button" onClick={() => onGo(opens)}>
                {opens.name === 'selfCheck' && <LevelSteps />}
                <strong>{title}</strong>
                <span>{text}</span>
              </button>
            </li>
          ))}
        </ul>
      </main>
    </HallSurface>
  );
}
