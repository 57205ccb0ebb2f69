import type { ReactNode } from 'react';
import type { ListedConflict } from '#data/queries/openConflicts.ts';
import { useServices } from '#services';
import { valueInWords } from '#shared/sync/conflictWords.ts';
import type { Json } from '#shared/sync/fields.ts';
import { contentOf, contextOf, sidesOf, standsNow, valueOf, type Side } from './conflictSides.ts';
import styles from './Conflicts.module.css';
import { momentInWords } from './timeWords.ts';
import { ValueView } from './ValueView.tsx';
import { useNow } from './useNow.ts';

/** Both texts side by side: left what stands, right the other one. */
export function ConflictSides({ listed }: { readonly listed: ListedConflict }) {
  const { policy } = useServices();
  const { conflict, place } = listed;
  const { clash, table } = conflict;
  const { kept, lost } = sidesOf(conflict);
  const context = contextOf(listed, policy.industries);
  if (clash.kind === 'deletion') {
    const content = contentOf(listed, context);
    return (
      <div className={styles.sides}>
        <SideBox title={place.row === null ? '改动的一方' : '现在保留：改动的一方'} side={kept} stands>
          {content.length === 0 && <span className={styles.none}>没有内容</span>}
          <dl>
            {content.map(({ name, words }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <ValueView words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </SideBox>
        <SideBox title="删除的一方" side={lost}>
          <span className={styles.none}>已删除</span>
        </SideBox>
      </div>
    );
  }
  const stands = standsNow(listed);
  const view = (value: Json | undefined) => (
    <ValueView words={valueInWords(table, clash.field, value, context)} />
  );
  if (stands === 'since' && place.row !== null) {
    return (
      <div className={styles.sides}>
        <SideBox title="现在的内容（发现冲突后又改过）" stands>
          {view(valueOf(place.row, clash.field))}
        </SideBox>
        <SideBox title="没有保留的一方" side={lost}>
          {view(clash.lost)}
        </SideBox>
      </div>
    );
  }
  return (
    <div className={styles.sides}>
      <SideBox title={stands === 'kept' ? '现在保留' : '当时保留'} side={kept} stands={stands === 'kept'}>
        {view(clash.kept)}
      </SideBox>
      <SideBox
        title={stands === 'lost' ? '另一方（现在的内容与它相同）' : '另一方'}
        side={lost}
        stands={stands === 'lost'}
      >
        {view(clash.lost)}
      </SideBox>
    </div>
  );
}

type BoxProps = {
  readonly title: string;
  readonly side?: Side;
  readonly stands?: boolean;
  readonly children: ReactNode;
};

function SideBox({ title, side, stands = false, children }: BoxProps) {
  const now = useNow();
  return (
    <div className={styles.side} data-stands={stands}>
      <span className={styles.sideHead}>
        <strong>{title}</strong>
        {side !== undefined && (
          <span>
            {side.by}（{side.device}）{momentInWords(side.at, now)}
          </span>
        )}
      </span>
      <div className={styles.value}>{children}</div>
    </div>
  );
}
