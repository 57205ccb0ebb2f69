import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { useServices } from '#services';
import { CardScreen } from '#ui/CardScreen.tsx';
import { useLive } from '#ui/useLive.ts';
import { BackupCard } from './BackupCard.tsx';
import { ExchangePackageCard } from './ExchangePackageCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import { RemovalsCard } from './RemovalsCard.tsx';
import { SampleCard } from './SampleCard.tsx';

/** Data in and out of this laptop. `?start=import` opens the file dialog, `?start=export` brings the focus to the export. */
export function ExchangeScreen() {
  const { database } = useServices();
  const [search] = useSearchParams();
  const [start] = useState(search.get('start'));
  const enterprises = useLive(() => allEnterprises(database), [database]);
  return (
    <CardScreen
      title="数据"
      facts={enterprises === undefined ? '' : `本机共 ${enterprises.length.toLocaleString('zh-CN')} 家企业`}
    >
      <ImportCard start={start === 'import'} />
      <ExportCard enterprises={enterprises} start={start === 'export'} />
      <ExchangePackageCard enterprises={enterprises} />
      <BackupCard />
      <SampleCard enterprises={enterprises} />
      <RemovalsCard />
    </CardScreen>
  );
}
