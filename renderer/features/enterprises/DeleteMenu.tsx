import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useServices } from '#services';
import { roleNames, roles } from '#shared/roles/role.ts';
import { actionName, may } from '#shared/roles/roleTable.ts';
import type { Doomed } from './DeleteDialog.tsx';
import styles from './DeleteMenu.module.css';

const DeleteDialog = lazy(async () => ({ default: (await import('./DeleteDialog.tsx')).DeleteDialog }));

type Props = { readonly doomed: Doomed; readonly onDeleted?: () => void };

/** What is rarely done with an enterprise or a diagnosis. Whoever may not delete reads there who may. */
export function DeleteMenu({ doomed, onDeleted }: Props) {
  const { role } = useServices().account;
  const [open, setOpen] = useState(false);
  const action = doomed.kind === 'enterprise' ? 'deleteEnterprise' : 'deleteSession';
  const isAllowed = may(role, action);
  const allowed = roles.filter((each) => may(each, action)).map((each) => roleNames[each]);
  const label = (
    <span className={styles.item}>
      {actionName(action)}…{!isAllowed && <small>由{allowed.join('或')}操作</small>}
    </span>
  );
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [{ key: 'delete', label, danger: true, disabled: !isAllowed }],
          onClick: () => setOpen(true),
        }}
      >
        <Button aria-label={`更多：${doomed.name}`} title="更多" icon={<MoreOutlined />} />
      </Dropdown>
      {open && (
        <Suspense fallback={null}>
          <DeleteDialog
            doomed={doomed}
            onClose={() => setOpen(false)}
            onDeleted={() => {
              setOpen(false);
              onDeleted?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
