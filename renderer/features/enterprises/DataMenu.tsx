import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { memo, useState } from 'react';
import { useNavigate } from 'react-router';
import { removeSample } from '#data/commands/removeSample.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import type { Result } from '#shared/model/result.ts';
import { loadShippedSample } from './loadShippedSample.ts';

/** Data in and out, and the 示例 data, from the list. */
export const DataMenu = memo(function DataMenu({
  enterprises,
}: {
  readonly enterprises: readonly Enterprise[];
}) {
  const services = useServices();
  const navigate = useNavigate();
  const { notification, modal } = App.useApp();
  const [busy, setBusy] = useState(false);
  const samples = enterprises.filter(({ sample }) => sample).length;

  const tell = async <Value,>(work: Promise<Result<Value>>, told: (value: Value) => string) => {
    setBusy(true);
    const result = await work;
    setBusy(false);
    if (result.ok) notification.success({ title: told(result.value) });
    else notification.error({ title: '没有完成', description: result.message, duration: 0 });
  };
  const load = () =>
    tell(loadShippedSample(services), ({ newEnterprises, newSessions }) =>
      newEnterprises + newSessions === 0
        ? '示例数据已经都在，没有变化'
        : `已载入 ${newEnterprises} 家示例企业、${newSessions} 次诊断`,
    );
  const remove = () =>
    tell(removeSample(services.database), ({ enterprises: gone, sessions, kept }) => {
      const stayed = kept.length === 0 ? '' : `；${kept.length} 家因有您自己的诊断而保留`;
      return `已移除 ${gone} 家示例企业、${sessions} 次诊断${stayed}`;
    });

  const items: MenuProps['items'] = [
    { key: 'import', label: '导入…' },
    { key: 'export', label: '导出…', disabled: enterprises.length === 0 },
    { type: 'divider' },
    { key: 'load', label: '载入示例数据' },
    { key: 'remove', label: '移除示例数据', disabled: samples === 0 },
  ];
  const onClick: MenuProps['onClick'] = ({ key }) => {
    if (key === 'load') void load();
    else if (key === 'remove')
      modal.confirm({
        title: '移除示例数据？',
        content: '所有标有“示例”的企业和诊断会一并移除，您自己录入的数据不受影响；以后可以再次载入。',
        okText: '移除',
        onOk: remove,
      });
    else void navigate(`${paths.exchange()}?start=${key}`);
  };
  return (
    <Dropdown menu={{ items, onClick }} trigger={['click']}>
      <Button loading={busy}>
        数据 <DownOutlined />
      </Button>
    </Dropdown>
  );
});
