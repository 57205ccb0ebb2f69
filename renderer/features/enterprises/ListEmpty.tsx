import { ExperimentOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { useServices } from '#services';
import styles from './ListEmpty.module.css';
import { loadShippedSample } from './loadShippedSample.ts';

/** The first start: the three ways to get enterprises. */
export function ListEmpty({ onNew }: { readonly onNew: () => void }) {
  const services = useServices();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [loading, setLoading] = useState(false);
  const load = async () => {
    setLoading(true);
    const loaded = await loadShippedSample(services);
    setLoading(false);
    if (!loaded.ok)
      notification.error({ title: '没有载入示例数据', description: loaded.message, duration: 0 });
  };
  return (
    <main className={styles.empty}>
      <h2>还没有企业</h2>
      <p>一家企业一份档案，诊断、结果和报告都从这里开始。</p>
      <div className={styles.ways}>
        <Way
          icon={<PlusOutlined />}
          title="从一家企业开始"
          text="录入名称、信用代码、行业和县（市、区），随后就能诊断。"
        >
          <Button type="primary" onClick={onNew}>
            新建企业
          </Button>
        </Way>
        <Way
          icon={<ImportOutlined />}
          title="接着已有的数据"
          text="导入同事、中心平台或另一台电脑的数据文件，导入前先看会发生什么。"
        >
          <Button onClick={() => void navigate(`${paths.exchange()}?start=import`)}>导入数据文件</Button>
        </Way>
        <Way
          icon={<ExperimentOutlined />}
          title="先看看怎么用"
          text="载入十个行业的虚构企业和诊断，都标有“示例”，之后一步就能移除。"
        >
          <Button loading={loading} onClick={() => void load()}>
            载入示例数据
          </Button>
        </Way>
      </div>
    </main>
  );
}

type WayProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
};

function Way({ icon, title, text, children }: WayProps) {
  return (
    <section className={styles.way}>
      <span className={styles.icon}>{icon}</span>
      <h3>{title}</h3>
      <p>{text}</p>
      {children}
    </section>
  );
}
