import { useState } from 'react';
import { registerDemand } from '#data/commands/registerDemand.ts';
import { useServices } from '#services';
import { checkDemand, type DemandFault } from '#shared/activities/demandRules.ts';
import type { DemandFields } from '#shared/model/demand.ts';
import { HallField } from '../keyboard/HallField.tsx';
import form from './Forms.module.css';
import { HallPage } from './HallPage.tsx';
import page from './HallPage.module.css';
import { SceneChips } from './SceneChips.tsx';
import { ThanksPage } from './ThanksPage.tsx';
import { useFocusOnFault } from './useFocusOnFault.ts';

const nothing: DemandFields = {
  activityId: null,
  enterprise: '',
  contact: { name: '', phone: '' },
  scenes: [],
  text: '',
};

/** Where an enterprise leaves what it needs, for a consultant to come back to it. */
export function DemandScreen({ onBack }: { readonly onBack: () => void }) {
  const { database, instrument } = useServices();
  const [fields, setFields] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  const [standing, setStanding] = useState<'writing' | 'saving' | 'saved'>('writing');
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = useFocusOnFault(attempt);
  const faults = checkDemand(fields);
  const faultOf = (field: DemandFault['field']) =>
    attempt === 0 ? undefined : faults.find((fault) => fault.field === field)?.message;
  const change = (changed: Partial<DemandFields>) => setFields((before) => ({ ...before, ...changed }));
  const changeContact = (changed: Partial<DemandFields['contact']>) =>
    setFields((before) => ({ ...before, contact: { ...before.contact, ...changed } }));
  const save = async () => {
    setAttempt(attempt + 1);
    setRefusal(null);
    if (faults.length > 0) return;
    setStanding('saving');
    const registered = await registerDemand(database, fields);
    if (registered.ok) setFields(nothing);
    else setRefusal(registered.message);
    setStanding(registered.ok ? 'saved' : 'writing');
  };
  if (standing === 'saved') {
    return <ThanksPage title="需求已登记" text="谢谢！顾问看到后会与您联系。" onLeave={onBack} />;
  }
  return (
    <HallPage
      title="需求登记"
      text="说说企业要解决什么，由顾问来联系"
      onBack={onBack}
      foot={
        <>
          <p>只用于需求对接和后续联系，由中心保存；离开页面即清除屏幕上的内容</p>
          <button type="submit" form="demand" className={page.primary} disabled={standing === 'saving'}>
            登记
          </button>
        </>
      }
    >
      <form
        ref={place}
        id="demand"
        className={form.form}
        autoComplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (standing === 'writing') void save();
        }}
      >
        {refusal !== null && (
          <p className={page.failure} role="alert">
            {refusal}
          </p>
        )}
        <HallField
          label="企业名称"
          value={fields.enterprise}
          onChange={(enterprise) => change({ enterprise })}
          fault={faultOf('enterprise')}
        />
        <div className={form.tall}>
          <HallField
            label="需求"
            kind="text"
            hint="要解决什么问题，预算和时间"
            value={fields.text}
            onChange={(text) => change({ text })}
            fault={faultOf('text')}
          />
        </div>
        <HallField
          label="联系人"
          isOptional
          value={fields.contact.name}
          onChange={(name) => changeContact({ name })}
          fault={faultOf('contact.name')}
        />
        <HallField
          label="电话"
          kind="phone"
          isOptional
          value={fields.contact.phone}
          onChange={(phone) => changeContact({ phone })}
          fault={faultOf('contact.phone')}
        />
        <SceneChips
          scenes={instrument.pack.scenes}
          chosen={fields.scenes}
          onChange={(scenes) => change({ scenes })}
        />
      </form>
    </HallPage>
  );
}
