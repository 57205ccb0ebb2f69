import { Button, Modal } from 'antd';
import { Suspense, use, useState } from 'react';
import { host } from '#host';
import { useServices } from '#services';
import styles from './Help.module.css';

/** What is running here, for a report of a fault: every version, ready to be copied. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const [info] = useState(() => host.appInfo(null));
  return (
    <Modal
      open
      width={560}
      title="关于本软件"
      footer={<Button onClick={onClose}>关闭</Button>}
      styles={{ body: { paddingTop: 8 } }}
      onCancel={onClose}
    >
      <Suspense fallback={<div className={styles.aboutShape} />}>
        <Versions info={info} />
      </Suspense>
    </Modal>
  );
}

function Versions({ info }: { readonly info: ReturnType<typeof host.appInfo> }) {
  const { name, version, electron, chromium, node, platform } = use(info);
  const { instrument, policy } = useServices();
  const facts = [
    ['版本', version],
    ['评测指标', `${instrument.pack.title}（第 ${instrument.reference.version} 版）`],
    ['指标来源', instrument.pack.source],
    ['政策', policy.title],
    ['运行环境', `Electron ${electron} · Chromium ${chromium} · Node.js ${node}`],
    ['系统', platform],
  ] as const;
  return (
    <>
      <h2 className={styles.product}>{name}</h2>
      <p className={styles.purpose}>邯郸市中小企业数字化转型促进中心的诊断工具，离线可用。</p>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.wording}>{instrument.pack.wording}</p>
    </>
  );
}
