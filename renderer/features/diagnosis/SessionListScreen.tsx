import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Input } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { allEnterprises } from '#data/queries/allEnterprises.ts';
import { allSessions } from '#data/queries/allSessions.ts';
import { paths } from '#paths';
import { useServices } from '#services';
import { Message } from '#ui/Message.tsx';
import { ScreenHeader } from '#ui/ScreenHeader.tsx';
import { useLive } from '#ui/useLive.ts';
import type { ListedSession } from './listedSession.ts';
import { SessionRow } from './SessionRow.tsx';
import styles from './SessionList.module.css';

const rowHeight = 48;

/** All diagnoses, newest first: where to go on. */
export function SessionListScreen() {
  const { database } = useServices();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const listed = useLive(async (): Promise<readonly ListedSession[]> => {
    const [sessions, enterprises] = await Promise.all([allSessions(database), allEnterprises(database)]);
    const byId = new Map(enterprises.map((enterprise) => [enterprise.id, enterprise]));
    return sessions.flatMap((session) => {
      const enterprise = byId.get(session.enterpriseId);
      return enterprise === undefined ? [] : [{ session, enterprise }];
    });
  }, [database]);
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return (listed ?? []).filter(({ enterprise, session }) =>
      `${enterprise.name} ${enterprise.uscc} ${session.consultant}`.toLowerCase().includes(wanted),
    );
  }, [listed, query]);

  return (
    <div className={styles.screen}>
      <ScreenHeader
        title="诊断"
        facts={listed === undefined ? '' : `${listed.length.toLocaleString('zh-CN')} 次`}
      >
        <Button onClick={() => void navigate(paths.selfCheck())}>从自测二维码新建</Button>
        <Input.Search
          allowClear
          className={styles.search!}
          placeholder="企业名称、信用代码、顾问"
          onChange={(event) => setQuery(event.target.value)}
        />
      </ScreenHeader>
      {listed !== undefined && listed.length === 0 && (
        <Message
          title="还没有诊断"
          text="打开一家企业，点“新建诊断”。没有企业时，先新建、导入或载入示例数据。"
        >
          <Button type="primary" onClick={() => void navigate(paths.enterprises())}>
            去企业列表
          </Button>
        </Message>
      )}
      {listed !== undefined && listed.length > 0 && found.length === 0 && (
        <Message title="没有符合的诊断" text={`没有企业或顾问包含“${query.trim()}”。`} />
      )}
      {found.length > 0 && <Rows rows={found} />}
    </div>
  );
}

function Rows({ rows }: { readonly rows: readonly ListedSession[] }) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  return (
    <div className={styles.scroll} ref={scroll}>
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="list">
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              key={row.session.id}
              role="listitem"
              className={styles.place}
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
            >
              <SessionRow {...row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
