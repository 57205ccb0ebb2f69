import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { DemoKind } from '#shared/simulation/scenariosPack.ts';
import { ScenarioHall } from './ScenarioHall.tsx';
import styles from './ScenariosScreen.module.css';

/** 场景体验 on the consultant's desk, over the whole window. */
export function ScenariosScreen() {
  const navigate = useNavigate();
  const [open, setOpen] = useState<DemoKind | null>(null);
  return (
    <div className={styles.screen}>
      <ScenarioHall open={open} onOpen={setOpen} onBack={() => void navigate(-1)} />
    </div>
  );
}
