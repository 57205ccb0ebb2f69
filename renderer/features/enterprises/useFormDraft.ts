import { useEffect, useState } from 'react';
import { saveSetting } from '#data/commands/saveSetting.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { useServices } from '#services';
import { readDraft, type EnterpriseFormValues } from './enterpriseForm.ts';

const settingId = 'draft.newEnterprise';

/**
 * What was typed about a new enterprise and not saved; stored with every change, so that neither a closed drawer nor
 * an empty battery loses it. Undefined until read, null when there is none; read once per opening.
 */
export function useFormDraft(wanted: boolean) {
  const { database } = useServices();
  const [draft, setDraft] = useState<EnterpriseFormValues | null | undefined>(wanted ? undefined : null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    void getSetting(database, settingId).then((stored) => {
      if (!left) setDraft(readDraft(stored));
    });
    return () => {
      left = true;
    };
  }, [database, wanted]);
  const store = (values: EnterpriseFormValues | null) =>
    wanted ? saveSetting(database, settingId, values) : Promise.resolve();
  return { draft, store };
}
