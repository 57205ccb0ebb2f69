import { Alert, Button } from 'antd';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Session } from '#shared/model/session.ts';
import { may } from '#shared/roles/roleTable.ts';
import { formatMoment } from '#ui/formatMoment.ts';
import styles from './SealedNotice.module.css';

/** Why nothing can be changed here, and the way on for those who may revise. */
export function SealedNotice({ session }: { readonly session: Session }) {
  const { database } = useServices();
  const navigate = useNavigate();
  const mayRevise = may(database.actor.role, 'unlockClosedSession');
  return (
    <div className={styles.notice}>
      <Alert
        type="info"
        showIcon
        title={`已于 ${formatMoment(session.closedAt ?? 0)} 结束并封存，内容只读`}
        description={mayRevise ? null : '确需改动时，请由组长或管理员登录后修订。'}
        action={
          mayRevise && (
            <Button onClick={() => void navigate(paths.result(session.id, 'revise'))}>修订…</Button>
          )
        }
      />
    </div>
  );
}
