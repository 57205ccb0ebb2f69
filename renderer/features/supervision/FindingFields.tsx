import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { ComponentProps } from 'react';
import { findingAreaNames, findingAreas } from '#shared/model/siteCheck.ts';
import styles from './Drawer.module.css';

type Props = { readonly rules: NonNullable<ComponentProps<typeof Form.List>['rules']> };

/** A line that was just added is empty and no fault yet. antd hands this on without naming it. */
const onlyWhenSaved = { validateTrigger: false } as const;

/** What was found: as many lines as there are findings. */
export function FindingFields({ rules }: Props) {
  return (
    <div className={styles.wide} role="group" aria-label="发现的问题">
      <h3 className={styles.label}>发现的问题</h3>
      <Form.List name="findings" rules={rules} {...onlyWhenSaved}>
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <div key={key} className={styles.finding}>
                <Form.Item name={[name, 'area']} noStyle>
                  <Select
                    aria-label={`第 ${index + 1} 条的方面`}
                    options={findingAreas.map((area) => ({ value: area, label: findingAreaNames[area] }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'text']} noStyle>
                  <Input.TextArea
                    autoFocus
                    aria-label={`第 ${index + 1} 条问题`}
                    autoSize={{ minRows: 1, maxRows: 6 }}
                    placeholder="什么问题，在哪里"
                  />
                </Form.Item>
                <Button
                  aria-label={`移除第 ${index + 1} 条`}
                  icon={<DeleteOutlined />}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ area: 'progress', text: '' })}>
              {fields.length === 0 ? '添加问题' : '再加一条'}
            </Button>
            <div className={styles.fault} role="alert">
              <Form.ErrorList errors={errors} />
            </div>
          </>
        )}
      </Form.List>
    </div>
  );
}
