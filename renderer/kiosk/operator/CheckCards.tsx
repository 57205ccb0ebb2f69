import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useSync } from '#features/sync/useSync.ts';
import { host } from '#host';
import { useServices } from '#services';
import type { CallResult } from '#shared/ipc/contract.ts';
import { volumeAt, type KioskSettings } from '#shared/kiosk/kioskSettings.ts';
import { SectionCard } from '#ui/SectionCard.tsx';
import { formatMoment } from '#ui/formatMoment.ts';
import styles from './Operator.module.css';
import { playTone } from './playTone.ts';
import { TouchCheck } from './TouchCheck.tsx';

type Machine = CallResult<'kioskCheck'> & { readonly free: number; readonly version: string };

/** 自检: what a person in front of the machine can see and hear, and what it says of itself. */
export function CheckCards({ settings }: { readonly settings: KioskSettings }) {
  const { instrument, policy } = useServices();
  const [machine, setMachine] = useState<Machine>();
  const lastSuccess = useSync((state) => state.lastSuccess);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isHere = true;
    Promise.all([host.kioskCheck(null), host.freeSpace(null), host.appInfo(null)]).then(
      ([check, { bytes: free }, { version }]) => isHere && setMachine({ ...check, free, version }),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [asked]);
  const facts = machine === undefined ? [] : factsOf(machine);
  return (
    <>
      <SectionCard title="自检" text="逐项看一遍；有异常时拍下本页交给技术支持。">
        <dl className={styles.facts}>
          {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
          <dt>声音</dt>
          <dd>
            {volumeNow(settings) === 0 ? '现在是静音时段，听不到声音' : `音量 ${settings.sound.volume}%`}
          </dd>
          <dt>网络</dt>
          <dd>{navigator.onLine ? '已连接' : '未连接（展厅不需要网络也能运行）'}</dd>
          <dt>上次同步</dt>
          <dd>{lastSuccess === null ? '从未' : formatMoment(lastSuccess)}</dd>
          <dt>内容版本</dt>
          <dd>
            指标 {instrument.reference.version} · 政策 {policy.version}
          </dd>
        </dl>
        <div className={styles.actions}>
          <Button onClick={() => playTone(volumeNow(settings))}>试听声音</Button>
          <Button onClick={() => setAsked(asked + 1)}>重新检查</Button>
        </div>
      </SectionCard>
      <SectionCard title="触摸" text="用几根手指同时按在框内，每个触点都应出现圆点并跟随。">
        <TouchCheck />
      </SectionCard>
      <SectionCard title="自愈记录" text="画面、页面、窗口出错后自动恢复的记录，最新的在最后。">
        <pre className={styles.log}>
          {machine === undefined || machine.log.length === 0 ? '没有记录' : machine.log.join('\n')}
        </pre>
      </SectionCard>
    </>
  );
}

function volumeNow(settings: KioskSettings): number {
  const time = new Date();
  return volumeAt(settings, time.getHours() * 60 + time.getMinutes());
}

const gibibytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

function factsOf({
  displays,
  memory,
  upSince,
  free,
  version,
}: Machine): readonly (readonly [string, string])[] {
  return [
    ...displays.map(
      ({ width, height, scale, touch, primary }, index) =>
        [
          `显示器 ${index + 1}${primary ? '（主）' : ''}`,
          `${width} × ${height}，缩放 ${Math.round(scale * 100)}%，${touch ? '有触摸' : '未报告触摸'}`,
        ] as const,
    ),
    [
      '内存',
      `本程序 ${gibibytes(memory.own)}，空闲 ${gibibytes(memory.free)} / 共 ${gibibytes(memory.total)}`,
    ],
    ['磁盘剩余', gibibytes(free)],
    ['软件版本', version],
    ['连续运行自', formatMoment(upSince)],
  ];
}
