import { useRef } from 'react';
import { saveSetting } from '#data/commands/saveSetting.ts';
import { getSetting } from '#data/queries/getSetting.ts';
import { useServices } from '#services';
import { useLive } from '#ui/useLive.ts';
import { readDraft, type EnterpriseFormValues } from './enterpriseForm.ts';

const settingId = 'draft.newEnterprise';

/**
 * What was typed about a new enterprise and not saved; stored with every change, so that neither a closed drawer nor
 * an empty battery loses it. Undefined until read, null when there is none; read once per opening.
 */
export function useFormDraft(wanted: boolean) {
  const { database } = useServices();
  const first = useRef<EnterpriseFormValues | null | undefined>(wanted ? undefined : null);
  const stored = useLive(
    async () => (wanted ? readDraft(await getSetting(database, settingId)) : null),
    [database, wanted],
  );
  if (first.current === undefined) first.current = stored;
  const store = (values: EnterpriseFormValues | null) =>
    wanted ? saveSetting(database, settingId, values) : Promise.resolve();
  return { draft: first.current, store };
}
