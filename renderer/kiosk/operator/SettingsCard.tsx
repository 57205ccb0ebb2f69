import { Alert, Button, InputNumber, Radio, Select, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState, type ReactNode } from 'react';
import { exhibits } from '#features/exhibits/exhibits.ts';
import { host } from '#host';
import type { KioskSettings } from '#shared/kiosk/kioskSettings.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import styles from './Operator.module.css';

type Props = { readonly settings: KioskSettings; readonly onChanged: () => void };

/** What the kiosk plays, how long it waits, where and how loud. Saved as it is changed, and at work at once. */
export function SettingsCard({ settings, onChanged }: Props) {
  const [failure, setFailure] = useState<string | null>(null);
  const [draft, setDraft] = useState(settings);
  const [isSaved, setIsSaved] = useState(false);
  const set = (change: Partial<KioskSettings>) => {
    setDraft({ ...draft, ...change });
    setIsSaved(false);
  };
  const save = async () => {
    const saved = await host.kioskSaveSettings(draft).catch(() => null);
    setFailure(saved === null ? '设置没有保存，请重新输入 PIN 后再试。' : saved.ok ? null : saved.message);
    setIsSaved(saved?.ok === true);
    onChanged();
  };
  const { sound } = draft;
  return (
    <SectionCard title="播放与运行" text="保存后立即生效。">
      <div className={styles.fields}>
        <Field name="轮播的展项">
          <Select
            mode="multiple"
            aria-label="轮播的展项"
            placeholder="全部展项，按展厅顺序"
            value={[...draft.playlist]}
            options={exhibits.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(playlist: string[]) => set({ playlist })}
          />
        </Field>
        <Field name="每个画面">
          <InputNumber
            aria-label="每个画面的秒数"
            min={4}
            max={120}
            suffix="秒"
            value={draft.stepSeconds}
            onChange={(value) => set({ stepSeconds: value ?? draft.stepSeconds })}
          />
        </Field>
        <Field name="无人操作">
          <InputNumber
            aria-label="无人操作的秒数"
            min={15}
            max={900}
            suffix="秒后询问"
            style={{ width: 160 }}
            value={draft.idleSeconds}
            onChange={(value) => set({ idleSeconds: value ?? draft.idleSeconds })}
          />
        </Field>
        <Field name="显示在">
          <Radio.Group
            value={draft.displays}
            options={[
              { value: 'all', label: '所有显示器' },
              { value: 'primary', label: '只在主显示器' },
            ]}
            onChange={({ target }) => set({ displays: target.value as KioskSettings['displays'] })}
          />
        </Field>
        <Field name="有声时段">
          <TimePicker.RangePicker
            aria-label="有声时段"
            format="HH:mm"
            minuteStep={15}
            order={false}
            allowClear={false}
            value={[atMinute(sound.from), atMinute(sound.to)]}
            onChange={(range) => {
              const [from, to] = range ?? [];
              if (from && to) set({ sound: { ...sound, from: minuteOf(from), to: minuteOf(to) } });
            }}
          />
        </Field>
        <Field name="音量">
          <InputNumber
            aria-label="音量"
            min={0}
            max={100}
            suffix="%"
            value={sound.volume}
            onChange={(value) => set({ sound: { ...sound, volume: value ?? sound.volume } })}
          />
        </Field>
        {failure !== null && <Alert type="error" showIcon title={failure} />}
        {isSaved && <Alert type="success" showIcon title="已保存，立即生效。" />}
        <Button type="primary" size="large" onClick={() => void save()}>
          保存设置
        </Button>
      </div>
    </SectionCard>
  );
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.field}>
      <span>{name}</span>
      {children}
    </div>
  );
}

const atMinute = (minute: number) => dayjs().startOf('day').add(minute, 'minute');
const minuteOf = (time: dayjs.Dayjs) => time.hour() * 60 + time.minute();
