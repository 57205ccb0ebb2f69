import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { ImportMode, ImportPreview } from '#data/importing/importContent.ts';
import { formatDate } from '#shared/look/formatDate.ts';
import { enterpriseFieldNames } from '#shared/model/enterpriseFieldNames.ts';
import { sessionKindNames } from '#shared/model/session.ts';
import styles from './Exchange.module.css';
import type { ReadFile } from './importFlow.ts';
import { bringsAnything } from './importReceipt.ts';

type Props = {
  readonly file: ReadFile;
  readonly writing: boolean;
  readonly onImport: (mode: ImportMode) => void;
  readonly onCancel: () => void;
};

/** What an import would do, counted and named, before anything is stored. */
export function ImportPreviewPanel({ file, writing, onImport, onCancel }: Props) {
  const [mode, setMode] = useState<ImportMode>('keep');
  const { preview } = file;
  const changed = preview.changedEnterprises;
  const useful = bringsAnything(preview, mode === 'overwrite');
  return (
    <>
      <p>
        <span className={styles.file}>{file.name}</span>
        <span className={styles.soft}>　检查通过，尚未导入</span>
      </p>
      <Counts preview={preview} />
      {changed.length > 0 && (
        <>
          <p className={styles.soft}>这些企业本机已有，档案内容与文件不同：</p>
          <ul className={styles.differences}>
            {changed.map(({ id, name, fields }) => (
              <li key={id}>
                {name}
                <span>{fields.map((field) => enterpriseFieldNames[field]).join('、')}不同</span>
              </li>
            ))}
          </ul>
          <Radio.Group
            value={mode}
            onChange={(event) => setMode(event.target.value as ImportMode)}
            options={[
              { value: 'keep', label: '保持本机档案' },
              { value: 'overwrite', label: '按文件更新档案' },
            ]}
          />
        </>
      )}
      {preview.differentSessions.length > 0 && (
        <>
          <p className={styles.soft}>这些诊断本机已有且内容不同，保持本机内容，不会导入：</p>
          <ul className={styles.differences}>
            {preview.differentSessions.map(({ id, enterprise, kind, date, closed }) => (
              <li key={id}>
                {enterprise}
                <span>
                  {sessionKindNames[kind]} {formatDate(date)}
                  {closed && '，已封存，只能在本机修订'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.row}>
        <Button type="primary" loading={writing} disabled={!useful} onClick={() => onImport(mode)}>
          导入
        </Button>
        <Button disabled={writing} onClick={onCancel}>
          取消
        </Button>
        {!useful && <span className={styles.faint}>文件中的内容本机都有，没有可导入的</span>}
      </div>
    </>
  );
}

function Counts({ preview }: { readonly preview: ImportPreview }) {
  const rows = [
    {
      name: '企业（家）',
      figures: [preview.newEnterprises, preview.sameEnterprises, preview.changedEnterprises.length],
    },
    {
      name: '诊断（次）',
      figures: [preview.newSessions, preview.sameSessions, preview.differentSessions.length],
    },
  ];
  return (
    <table className={styles.counts} aria-label="导入预览">
      <thead>
        <tr>
          <th />
          <th scope="col">新增</th>
          <th scope="col">与本机相同</th>
          <th scope="col">本机已有，内容不同</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, column) => (
              <td key={column} data-zero={figure === 0}>
                {figure.toLocaleString('zh-CN')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
