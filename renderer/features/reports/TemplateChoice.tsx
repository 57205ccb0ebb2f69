import { Select } from 'antd';
import { Link } from 'react-router';
import { chosenTemplate } from '#data/queries/chosenTemplate.ts';
import { allTemplates } from '#data/queries/templates.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { useLive } from '#ui/useLive.ts';
import { useReportsStore } from './reportsStore.ts';
import styles from './Job.module.css';

/** Which template the documents take their look from; to begin with, the office's usual one. */
export function TemplateChoice() {
  const { database } = useServices();
  const template = useReportsStore((state) => state.template);
  const read = useLive(
    async () => ({ all: await allTemplates(database), usual: await chosenTemplate(database) }),
    [database],
  );
  const known = read?.all.some(({ id }) => id === template) === true;
  return (
    <div className={styles.template}>
      <Select
        className={styles.grow!}
        aria-label="报告模板"
        value={known ? template : (read?.usual.id ?? null)}
        options={(read?.all ?? []).map(({ id, name }) => ({
          value: id,
          label: id === read?.usual.id ? `${name}（默认）` : name,
        }))}
        onChange={(id: string) => useReportsStore.setState({ template: id })}
      />
      <Link to={paths.templates()}>管理模板</Link>
    </div>
  );
}
