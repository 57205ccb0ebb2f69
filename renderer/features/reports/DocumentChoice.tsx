import { Checkbox } from 'antd';
import { documentKinds, documents, isSessionDocument, type DocumentKind } from '#shared/report/documents.ts';
import { useReportsStore } from './reportsStore.ts';
import styles from './Job.module.css';

const groups = [
  { title: '每次诊断一份', kinds: documentKinds.filter(isSessionDocument) },
  { title: '所选诊断合成一份', kinds: documentKinds.filter((kind) => !isSessionDocument(kind)) },
] as const;

/** Which documents are made. */
export function DocumentChoice() {
  const chosen = useReportsStore((state) => state.documents);
  const set = (kind: DocumentKind, into: boolean) =>
    useReportsStore.setState({
      documents: documentKinds.filter((each) => (each === kind ? into : chosen.includes(each))),
    });
  return groups.map(({ title, kinds }) => (
    <fieldset key={title} className={styles.documents}>
      <legend>{title}</legend>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          checked={chosen.includes(kind)}
          onChange={(event) => set(kind, event.target.checked)}
        >
          <span title={documents[kind].about}>{documents[kind].name}</span>
          <span className={styles.about}>{documents[kind].about}</span>
        </Checkbox>
      ))}
    </fieldset>
  ));
}
