import { Alert } from 'antd';
import { allSound, type SealsCheck } from '#shared/sealing/checkSeals.ts';
import styles from './Seal.module.css';

/** What checking came to: that all holds, or every place that does not; and what was kept up since. */
export function SealOutcome({ check }: { readonly check: SealsCheck }) {
  const { seals, faults, notes } = check;
  const ofSeals = seals.flatMap((seal) => seal.faults.map((fault) => `第 ${seal.revision} 次：${fault}`));
  const all = [...ofSeals, ...faults];
  return (
    <div className={styles.outcome} role="status">
      {allSound(check) ? (
        <Alert type="success" showIcon title={`${seals.length} 份封存记录签名有效，现存内容与封存时一致`} />
      ) : (
        <Alert
          type="error"
          showIcon
          title={`核对不一致，共 ${all.length} 处`}
          description={<Sentences texts={all} />}
        />
      )}
      {notes.length > 0 && (
        <Alert
          type="info"
          showIcon
          title="企业档案在封存后有更新，不影响封存的内容"
          description={<Sentences texts={notes} />}
        />
      )}
    </div>
  );
}

function Sentences({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
