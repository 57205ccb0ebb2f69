import { allReceipts } from '#data/queries/allReceipts.ts';
import { allRefusals } from '#data/queries/allRefusals.ts';
import { openConflicts } from '#data/queries/openConflicts.ts';
import { pendingChanges } from '#data/queries/pendingChanges.ts';
import { useServices } from '#services';
import { CardScreen } from '#ui/CardScreen.tsx';
import { SectionCard } from '#ui/SectionCard.tsx';
import { useLive } from '#ui/useLive.ts';
import { ConflictsCard } from './ConflictsCard.tsx';
import { ConnectCard } from './ConnectCard.tsx';
import { PacksCard } from './PacksCard.tsx';
import { ReceiptsCard } from './ReceiptsCard.tsx';
import { RefusalsCard } from './RefusalsCard.tsx';
import { StatusCard } from './StatusCard.tsx';
import { momentInWords } from './timeWords.ts';
import { useSync } from './useSync.ts';
import { useNow } from './useNow.ts';

/** The sync with the central platform: how it stands, what a person has to decide, what each sync did. */
export function SyncScreen() {
  const { database } = useServices();
  const connection = useSync((state) => state.connection);
  const now = useNow();
  const lastSuccess = useSync((state) => state.lastSuccess);
  const waiting = useLive(() => pendingChanges(database), [database]) ?? 0;
  const conflicts = useLive(() => openConflicts(database), [database]);
  const refusals = useLive(() => allRefusals(database), [database]) ?? [];
  const receipts = useLive(() => allReceipts(database), [database]);
  const isKnown = conflicts !== undefined && conflicts.open.length + conflicts.settled.length > 0;
  return (
    <CardScreen
      title="同步"
      facts={connection === undefined ? '' : factsOf(connection !== null, lastSuccess, now)}
    >
      {connection === undefined && (
        <SectionCard title="同步状态" text="正在读取本机的连接。">
          {null}
        </SectionCard>
      )}
      {connection === null && <ConnectCard />}
      {connection != null && (
        <StatusCard connection={connection} onlyHere={{ waiting, refused: refusals.length }} />
      )}
      {conflicts !== undefined && (isKnown || connection != null) && <ConflictsCard conflicts={conflicts} />}
      {refusals.length > 0 && <RefusalsCard refusals={refusals} />}
      {connection !== undefined && <PacksCard />}
      {receipts !== undefined && (receipts.length > 0 || connection != null) && (
        <ReceiptsCard receipts={receipts} place={connection?.device.centre.name ?? ''} />
      )}
    </CardScreen>
  );
}

function factsOf(isConnected: boolean, lastSuccess: number | null, now: number): string {
  if (!isConnected) return '未连接平台';
  return lastSuccess === null ? '从未成功同步' : `上次成功同步 ${momentInWords(lastSuccess, now)}`;
}
