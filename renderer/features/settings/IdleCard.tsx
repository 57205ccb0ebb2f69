import { App, Segmented } from 'antd';
import { saveSetting } from '#data/commands/saveSetting.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { useServices } from '#services';
import {
  defaultIdleMinutes,
  idleMinutesChoices,
  idleMinutesSchema,
  idleMinutesSetting,
} from '#shared/vault/idle.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { useLive } from '#ui/useLive.ts';

/** After how long without a touch the desk locks. */
export function IdleCard() {
  const { database } = useServices();
  const { message } = App.useApp();
  const stored = useLive(() => getSetting(database, idleMinutesSetting), [database]);
  const minutes = idleMinutesSchema.catch(defaultIdleMinutes).parse(stored);
  const choose = async (next: number) => {
    const told = { setting: '自动锁定', value: `${next} 分钟` };
    const saved = await saveSetting(database, idleMinutesSetting, next, told);
    if (!saved.ok) void message.error(saved.message);
  };
  return (
    <SectionCard title="自动锁定" text="离开电脑后自动锁定；电脑休眠或锁屏时也会锁定。">
      <Segmented
        aria-label="多久不操作后锁定"
        value={minutes}
        options={idleMinutesChoices.map((value) => ({ value, label: `${value} 分钟` }))}
        onChange={(next) => void choose(next)}
      />
    </SectionCard>
  );
}
