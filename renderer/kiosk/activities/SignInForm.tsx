import { useState } from 'react';
import { recordSignIn } from '#data/commands/recordSignIn.ts';
import { useServices } from '#services';
import { checkSignIn, type SignInFields } from '#shared/activities/signInRules.ts';
import { activityKindNames, type Activity } from '#shared/model/activity.ts';
import { HallField } from '../keyboard/HallField.tsx';
import { useKioskId } from '../KioskIdContext.ts';
import form from './Forms.module.css';
import { HallPage } from './HallPage.tsx';
import page from './HallPage.module.css';
import { spanInWords } from './hallMoments.ts';
import { useFocusOnFault } from './useFocusOnFault.ts';

type Props = {
  readonly activity: Activity;
  readonly onBack: () => void;
  readonly onSignedIn: () => void;
};

const nothing: SignInFields = { name: '', organisation: '', phone: '' };

/** Where one visitor signs in. What was written stands on this screen alone and goes with it. */
export function SignInForm({ activity, onBack, onSignedIn }: Props) {
  const { database } = useServices();
  const device = useKioskId();
  const [fields, setFields] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = useFocusOnFault(attempt);
  const faults = checkSignIn(fields);
  const input = (field: keyof SignInFields) => ({
    value: fields[field],
    onChange: (value: string) => setFields((before) => ({ ...before, [field]: value })),
    fault: attempt === 0 ? undefined : faults.find((fault) => fault.field === field)?.message,
  });
  const save = async () => {
    setAttempt(attempt + 1);
    setRefusal(null);
    if (faults.length > 0) return;
    setSaving(true);
    const signed = await recordSignIn(database, { ...fields, activityId: activity.id, device });
    setSaving(false);
    if (signed.ok) onSignedIn();
    else setRefusal(signed.message);
  };
  return (
    <HallPage
      title={activity.title}
      text={[activityKindNames[activity.kind], spanInWords(activity.startAt, activity.endAt), activity.place]
        .filter((part) => part !== '')
        .join(' · ')}
      onBack={onBack}
      foot={
        <>
          <p>只用于活动签到和后续联系，由中心保存；离开页面即清除屏幕上的内容</p>
          <button type="submit" form="sign-in" className={page.primary} disabled={saving}>
            签到
          </button>
        </>
      }
    >
      <form
        ref={place}
        id="sign-in"
        className={form.form}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        {refusal !== null && (
          <p className={page.failure} role="alert">
            {refusal}
          </p>
        )}
        <HallField label="姓名" isFirst {...input('name')} />
        <HallField label="单位" isOptional {...input('organisation')} />
        <HallField label="电话" kind="phone" isOptional {...input('phone')} />
      </form>
    </HallPage>
  );
}
