import { App, Button } from 'antd';
import { useState } from 'react';
import { sessionInTrail } from '#data/auditEvent.ts';
import { recordAction } from '#data/commands/recordAction.ts';
import { evidenceOfSession } from '#data/queries/evidenceOfSession.ts';
import { host } from '#host';
import { saveReport } from '#report/saveReport.ts';
import { useServices } from '#services';
import { reportSeal } from './reportSeal.ts';
import type { InstrumentPack } from '#shared/instrument/pack.ts';
import type { SessionBundle } from '#shared/model/bundle.ts';

type Props = {
  readonly bundle: SessionBundle;
  readonly pack: InstrumentPack;
  readonly previous: SessionBundle | null;
};

/** Makes the Word report, asks where to put it, and says where it is or why it is not. */
export function ReportButton({ bundle, pack, previous }: Props) {
  const { database, policy } = useServices();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);

  const make = async () => {
    setBusy(true);
    const seal = await reportSeal(database, bundle.session);
    const evidence = await evidenceOfSession(database, bundle.session.id);
    const saved = await saveReport({ bundle: { ...bundle, evidence }, previous, pack, policy, seal });
    setBusy(false);
    if (saved.ok) {
      const { enterprise, session } = bundle;
      const detail = { enterprise: enterprise.name, session: sessionInTrail(session), file: saved.path };
      void recordAction(database, 'report.write', detail, { kind: 'session', id: session.id });
      notification.success({
        title: '报告已保存',
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
        title: '报告没有保存',
        placement: 'bottomRight',
        description: saved.message,
        duration: 0,
      });
    }
  };

  return (
    <Button type="primary" loading={busy} onClick={() => void make()}>
      生成报告
    </Button>
  );
}
