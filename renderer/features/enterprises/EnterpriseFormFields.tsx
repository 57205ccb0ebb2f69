import { Checkbox, Form, Input, InputNumber, Segmented, Select, Switch } from 'antd';
import { useServices } from '#services';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { checkEnterprise, type FieldName } from '#shared/model/enterpriseRules.ts';
import styles from './EnterpriseDrawer.module.css';
import { fieldsOf, type EnterpriseFormValues } from './enterpriseForm.ts';
import { batchOptions, noBatchOption } from '#shared/model/batchNames.ts';
import { industryOptions } from '#shared/policy/industryOptions.ts';
import { SizeReading } from './SizeReading.tsx';
import { UsccField } from './UsccField.tsx';

type Props = { readonly owner: Enterprise | null; readonly onOpenOwner: (owner: Enterprise) => void };

/** The fields of an enterprise's file; what is wrong is said in the words of the domain's own rules. */
export function EnterpriseFormFields({ owner, onOpenOwner }: Props) {
  const { policy } = useServices();
  const form = Form.useFormInstance<EnterpriseFormValues>();
  const valid = (field: FieldName) => ({
    validator: () => {
      const faults = checkEnterprise(fieldsOf(form.getFieldsValue(true)), policy);
      const fault = faults.find((candidate) => candidate.field === field);
      return fault === undefined ? Promise.resolve() : Promise.reject(new Error(fault.message));
    },
  });
  const checked = (field: FieldName) => ({ rules: [valid(field)], validateTrigger: 'onBlur' });
  return (
    <>
      <h3 className={styles.section}>基本信息</h3>
      <Form.Item className={styles.wide!} name="name" label="企业名称" required {...checked('name')}>
        <Input placeholder="与营业执照一致" autoComplete="off" maxLength={120} autoFocus />
      </Form.Item>
      <UsccField owner={owner} onOpenOwner={onOpenOwner} />
      <Form.Item name="industry" label="行业" required rules={[valid('industry')]}>
        <Select placeholder="十个试点细分行业" options={industryOptions(policy)} listHeight={440} />
      </Form.Item>
      <Form.Item name="county" label="县（市、区）" required rules={[valid('county')]}>
        <Select
          showSearch
          placeholder="所在县（市、区）"
          options={policy.counties.map((county) => ({ value: county, label: county }))}
        />
      </Form.Item>
      <h3 className={styles.section}>规模</h3>
      <Form.Item name="headcount" label="从业人数" {...checked('headcount')}>
        <InputNumber className={styles.number!} min={0} controls={false} suffix="人" />
      </Form.Item>
      <Form.Item name="revenueWan" label="年营业收入" {...checked('revenueWan')}>
        <InputNumber className={styles.number!} min={0} controls={false} suffix="万元" />
      </Form.Item>
      <SizeReading />
      <h3 className={styles.section}>试点</h3>
      <Form.Item name="batch" label="批次">
        <Segmented<1 | 2 | 3 | 'none'> options={[...batchOptions, noBatchOption]} />
      </Form.Item>
      <Form.Item name="aboveScale" label="规上工业企业" valuePropName="checked">
        <Switch checkedChildren="是" unCheckedChildren="否" />
      </Form.Item>
      <Form.Item className={styles.wide!} name="honours" label="荣誉" rules={[valid('honours')]}>
        <Checkbox.Group options={[...policy.transformationSubsidy.honours.list]} />
      </Form.Item>
      <h3 className={styles.section}>联系人</h3>
      <Form.Item name="contactName" label="姓名" {...checked('contact.name')}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="contactPhone" label="电话" {...checked('contact.phone')}>
        <Input autoComplete="off" placeholder="手机或座机，可留空" />
      </Form.Item>
    </>
  );
}
