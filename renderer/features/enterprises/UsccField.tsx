import { Form, Input } from 'antd';
import type { Enterprise } from '#shared/model/enterprise.ts';
import { checkUscc, normaliseUscc } from '#shared/model/uscc.ts';
import styles from './EnterpriseDrawer.module.css';
import type { EnterpriseFormValues } from './enterpriseForm.ts';

const length = 18;

type Props = {
  /** Another enterprise with the code that stands in the field. */
  readonly owner: Enterprise | null;
  readonly onOpenOwner: (owner: Enterprise) => void;
};

/** The code, checked as it is typed: counted until it is whole, then its characters and its check digit. */
export function UsccField({ owner, onOpenOwner }: Props) {
  const form = Form.useFormInstance<EnterpriseFormValues>();
  const text = normaliseUscc(Form.useWatch('uscc', form) ?? '');
  const typed = [...text].length;
  const check = (_rule: unknown, value: string | undefined) => {
    const checked = checkUscc(value ?? '');
    return checked.ok ? Promise.resolve() : Promise.reject(new Error(checked.message));
  };
  const taken =
    owner === null
      ? {}
      : {
          validateStatus: 'error' as const,
          help: (
            <>
              此代码已属于“{owner.name}”，
              <button type="button" className={styles.link} onClick={() => onOpenOwner(owner)}>
                打开该企业
              </button>
            </>
          ),
        };
  return (
    <Form.Item
      className={styles.wide!}
      name="uscc"
      label="统一社会信用代码"
      required
      validateFirst
      validateTrigger={['onChange', 'onBlur']}
      rules={[
        // While it is still being typed, only a whole code is judged.
        {
          validateTrigger: 'onChange',
          validator: (rule, value: string | undefined) =>
            [...normaliseUscc(value ?? '')].length < length ? Promise.resolve() : check(rule, value),
        },
        { validateTrigger: 'onBlur', validator: check },
      ]}
      {...taken}
    >
      <Input
        className={styles.code!}
        placeholder="18 位，见营业执照"
        autoComplete="off"
        spellCheck={false}
        suffix={
          checkUscc(text).ok && owner === null ? (
            <span className={styles.valid}>✓ 校验通过</span>
          ) : (
            <span className={styles.hint}>
              {typed} / {length}
            </span>
          )
        }
      />
    </Form.Item>
  );
}
