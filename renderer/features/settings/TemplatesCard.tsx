import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { chosenTemplate } from '#data/queries/chosenTemplate.ts';
import { allTemplates } from '#data/queries/templates.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { may } from '#shared/roles/roleTable.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { useLive } from '#ui/useLive.ts';
import styles from './Settings.module.css';

/** Which template reports are made with, and the way to all of them. */
export function TemplatesCard() {
  const { database, account } = useServices();
  const navigate = useNavigate();
  const read = useLive(
    async () => ({ chosen: await chosenTemplate(database), count: (await allTemplates(database)).length }),
    [database],
  );
  return (
    <SectionCard title="报告模板" text="中心名称、标识、颜色、封面文字和章节；可以导出给其他单位使用。">
      <p className={styles.clipped}>
        {read === undefined ? '　' : `默认模板：${read.chosen.name}（本机共 ${read.count} 份）`}
      </p>
      <Button onClick={() => void navigate(paths.templates())}>
        {may(account.role, 'manageTemplates') ? '管理报告模板' : '查看报告模板'}
      </Button>
    </SectionCard>
  );
}
