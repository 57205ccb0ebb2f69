import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '#paths';
import { useServices } from '#services';
import { Message } from '#ui/Message.tsx';
import styles from './ListScreen.module.css';
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
    <div className={styles.empty}>
      <Message
        title="还没有企业"
        text="新建第一家企业的档案，或导入同事、中心平台给的数据文件。想先看看软件怎么用，可以载入示例数据，之后一步就能移除。"
      >
        <Button type="primary" onClick={onNew}>
          新建企业
        </Button>
        <Button onClick={() => void navigate(`${paths.exchange()}?start=import`)}>导入数据文件</Button>
        <Button loading={loading} onClick={() => void load()}>
          载入示例数据
        </Button>
      </Message>
    </div>
  );
}
