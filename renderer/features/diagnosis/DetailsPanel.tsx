import { Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { levelNames } from '#shared/look/levels.ts';
import { isClosed, sessionKindNames, type Session, type SessionKind } from '#shared/model/session.ts';
import { useDraft, useOpened } from './DraftContext.ts';
import { ItemHeading } from './ItemHeading.tsx';
import { ReadOnly } from './ReadOnly.tsx';
import { TextListField } from './TextListField.tsx';
import styles from './DetailsPanel.module.css';

const kinds = (Object.keys(sessionKindNames) as SessionKind[]).map((kind) => ({
  value: kind,
  label: sessionKindNames[kind],
}));
const targets = ([1, 2, 3, 4] as const).map((level) => ({ value: level, label: levelNames[level] }));

/** What surrounds the answers: kind, date, target, who took part, pain points, interview notes. */
export function DetailsPanel() {
  const { drafts } = useOpened();
  const session = useDraft((state) => state.draft.session);
  const set = (patch: Partial<Session>, field: string | null) =>
    void drafts.change(
      { kind: 'session', row: { ...drafts.store.getState().draft.session, ...patch } },
      field,
    );
  return (
    <>
      <ItemHeading place="诊断概况" name="访谈、痛点与参与人" constraint={false}>
        这些内容写进报告的企业概况和附录，逐字保存。
      </ItemHeading>
      <ReadOnly when={isClosed(session)}>
        <div className={styles.row}>
          <Field label="诊断类型">
            <Segmented options={kinds} value={session.kind} onChange={(kind) => set({ kind }, null)} />
          </Field>
          <Field label="诊断日期">
            {/* The browser's own date field: it stores YYYY-MM-DD, as the session does. */}
            <input
              type="date"
              className={styles.date}
              value={session.date}
              onChange={(event) => event.target.value !== '' && set({ date: event.target.value }, 'date')}
            />
          </Field>
          <Field label="目标等级">
            <Select
              allowClear
              placeholder="未定"
              options={targets}
              value={session.target}
              onChange={(target) => set({ target: target ?? null }, null)}
              className={styles.target!}
            />
          </Field>
        </div>
        <Field label="诊断顾问">
          <Input
            value={session.consultant}
            maxLength={60}
            onChange={(event) => set({ consultant: event.target.value }, 'consultant')}
          />
        </Field>
        <TextListField
          label="参与人"
          placeholder="姓名、部门或职务，例如：王建国（生产副总）"
          values={session.participants}
          onChange={(participants) => set({ participants }, 'participants')}
        />
        <TextListField
          label="痛点"
          placeholder="企业自己说出的问题，一条一行"
          values={session.painPoints}
          onChange={(painPoints) => set({ painPoints }, 'painPoints')}
        />
        <Field label="访谈记录">
          <Input.TextArea
            rows={6}
            maxLength={20000}
            value={session.notes}
            onChange={(event) => set({ notes: event.target.value }, 'notes')}
          />
        </Field>
      </ReadOnly>
    </>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </label>
  );
}
