import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { host } from '#host';
import { saveReport } from '#report/saveReport.ts';
import { useServices } from '#services';
import type { SessionBundle } from '#shared/model/bundle.ts';
import { documents, type DocumentKind } from '#shared/report/documents.ts';

type Props = { readonly sessionId: string; readonly previous: SessionBundle | null };

/** The further documents of one diagnosis; the one over an industry needs several. */
const further: readonly DocumentKind[] = ['comparison', 'acceptance', 'sheet', 'workbook'];

/** Makes the Word report, or another document of this diagnosis, asks where to put it, and says where it is or why not. */
export function ReportButton({ sessionId, previous }: Props) {
  const services = useServices();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);

  const make = async (document: DocumentKind) => {
    setBusy(true);
    const saved = await saveReport(services, sessionId, document);
    setBusy(false);
    const what = document === 'diagnosis' ? '报告' : documents[document].name;
    if (saved.ok) {
      notification.success({
        title: `${what}已保存`,
        placement: 'bottomRight',
        description: saved.path,
        duration: 10,
        actions: (
          <>
            <Button
              type="primary"
              size="small"
              onClick={() => void host.openSaved({ path: saved.path, how: 'open' })}
            >
              打开
            </Button>
            <Button
              size="small"
              style={{ marginLeft: 8 }}
              onClick={() => void host.openSaved({ path: saved.path, how: 'reveal' })}
            >
              在文件夹中显示
            </Button>
          </>
        ),
      });
    } else if (saved.code !== 'cancelled') {
      notification.error({
        title: `${what}没有保存`,
        placement: 'bottomRight',
        description: saved.message,
        duration: 0,
      });
    }
  };

  const items = further.map((kind) => {
    const lacks = kind === 'comparison' && previous === null;
    return {
      key: kind,
      label: lacks ? `${documents[kind].name}（没有上一次诊断）` : documents[kind].name,
      disabled: lacks,
    };
  });
  return (
    <Space.Compact>
      <Button type="primary" loading={busy} onClick={() => void make('diagnosis')}>
        生成报告
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        disabled={busy}
        menu={{ items, onClick: ({ key }) => void make(key as DocumentKind) }}
      >
        <Button
          type="primary"
          icon={<DownOutlined />}
          aria-label="其他文档"
          title="其他文档：对比报告、验收自评报告、结果单、工作簿"
        />
      </Dropdown>
    </Space.Compact>
  );
}
