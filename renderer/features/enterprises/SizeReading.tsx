import { Form } from 'antd';
import { useServices } from '#services';
import { enterpriseSize } from '#shared/model/enterpriseSize.ts';
import styles from './EnterpriseDrawer.module.css';
import type { EnterpriseFormValues } from './enterpriseForm.ts';

/** The size class that follows from the two figures, while they are typed, with the rule's source. */
export function SizeReading() {
  const { policy } = useServices();
  const form = Form.useFormInstance<EnterpriseFormValues>();
  const headcount = Form.useWatch('headcount', form) ?? null;
  const revenueWan = Form.useWatch('revenueWan', form) ?? null;
  const { bands, source, rule } = policy.enterpriseSize;
  const size = enterpriseSize(bands, headcount, revenueWan);
  return (
    <p className={styles.size} role="status" data-testid="size" title={rule}>
      {size === null ? (
        `填写从业人数和年营业收入后自动划分规模 · ${source}`
      ) : (
        <>
          <strong>{size}</strong> · {source}
        </>
      )}
    </p>
  );
}
