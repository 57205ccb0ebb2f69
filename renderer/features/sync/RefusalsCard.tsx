import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { offerRefusedAgain } from '#data/commands/offerRefusedAgain.ts';
import type { ListedRefusal } from '#data/queries/allRefusals.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { rowInWords } from '#shared/sync/rowWords.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { placeInWords } from './groupConflicts.ts';
import { adviceOn, mayOfferAgain } from './refusalWords.ts';
import styles from './Sync.module.css';
import { momentInWords } from './timeWords.ts';
import { useNow } from './useNow.ts';

/** So many are shown; the rest comes up as these are dealt with. */
const most = 50;

/** What the platform does not take as it stands: which row, why, and the way to mend it. */
export function RefusalsCard({ refusals }: { readonly refusals: readonly ListedRefusal[] }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const more = refusals.length - most;
  return (
    <SectionCard
      title="平台退回的改动"
      text="其余改动不受影响，已照常上报。退回的仍在本机，改正后会自动再报。"
    >
      {refusal !== null && (
        <Alert
          className={styles.wide!}
          type="error"
          showIcon
          closable={{ onClose: () => setRefusal(null) }}
          title={refusal}
        />
      )}
      <ul className={styles.refusals} aria-label="平台退回的改动">
        {refusals.slice(0, most).map((listed) => (
          <RefusalLine key={listed.refusal.id} listed={listed} onRefused={setRefusal} />
        ))}
      </ul>
      {more > 0 && (
        <span className={styles.faint}>另有 {more.toLocaleString('zh-CN')} 处，处理完上面的后显示</span>
      )}
    </SectionCard>
  );
}

type LineProps = { readonly listed: ListedRefusal; readonly onRefused: (message: string) => void };

function RefusalLine({ listed: { refusal, table, rowId, op, place }, onRefused }: LineProps) {
  const { database } = useServices();
  const navigate = useNavigate();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  const { title, subtitle } = placeInWords(place);
  const row = rowInWords({ table, rowId, name: place.name, pack: place.pack });
  const target =
    place.session !== null
      ? paths.diagnosis(place.session.id)
      : place.enterprise !== null
        ? paths.enterprise(place.enterprise.id)
        : null;
  const offer = async () => {
    setBusy(true);
    const offered = await offerRefusedAgain(database, refusal.id);
    setBusy(false);
    if (!offered.ok) onRefused(offered.message);
  };
  return (
    <li>
      <div className={styles.what}>
        <strong>
          {row}
          {op === 'delete' && '（删除）'}
        </strong>
        <span className={styles.soft}>{[title, subtitle].filter((part) => part !== '').join(' · ')}</span>
        <span className={styles.reason}>
          {refusal.message}
          <span className={styles.faint}>
            （{refusal.code}，{momentInWords(refusal.refusedAt, now)}）
          </span>
        </span>
        <span>{adviceOn(refusal.code)}</span>
      </div>
      <div className={styles.row}>
        {target !== null && <Button onClick={() => void navigate(target)}>打开</Button>}
        {mayOfferAgain(refusal.code) && (
          <Button loading={busy} onClick={() => void offer()}>
            再次上报
          </Button>
        )}
      </div>
    </li>
  );
}
